/** What is promised about texts and their readers. */
@NullMarked
package dev.tenon.texts;

import org.jspecify.annotations.NullMarked;
