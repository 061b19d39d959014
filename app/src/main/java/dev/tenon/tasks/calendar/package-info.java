/** The calendar: tasks on the days when they are due, as its reader's days begin and end. */
@NullMarked
package dev.tenon.tasks.calendar;

import org.jspecify.annotations.NullMarked;
