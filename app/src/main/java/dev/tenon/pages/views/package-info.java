/** A project's views of its tasks, over one filter: the list and the table. */
@NullMarked
package dev.tenon.pages.views;

import org.jspecify.annotations.NullMarked;
