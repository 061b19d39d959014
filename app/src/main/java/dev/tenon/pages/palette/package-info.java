/** What the command palette of all pages asks for. */
@NullMarked
package dev.tenon.pages.palette;

import org.jspecify.annotations.NullMarked;
