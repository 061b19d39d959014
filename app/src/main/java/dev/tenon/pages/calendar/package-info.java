/** The calendar of a project as a page. */
@NullMarked
package dev.tenon.pages.calendar;

import org.jspecify.annotations.NullMarked;
