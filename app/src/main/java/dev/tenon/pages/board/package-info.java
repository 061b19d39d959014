/** The board of a project as a page. */
@NullMarked
package dev.tenon.pages.board;

import org.jspecify.annotations.NullMarked;
