/** The table of a project's tasks as a page. */
@NullMarked
package dev.tenon.pages.table;

import org.jspecify.annotations.NullMarked;
