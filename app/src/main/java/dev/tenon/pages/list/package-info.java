/** The list of a project's tasks as a page, in groups. */
@NullMarked
package dev.tenon.pages.list;

import org.jspecify.annotations.NullMarked;
