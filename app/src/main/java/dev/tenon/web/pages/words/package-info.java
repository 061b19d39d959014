/** How pages say things: their languages, messages, dates, and the marks of people. */
@NullMarked
package dev.tenon.web.pages.words;

import org.jspecify.annotations.NullMarked;
