/** What is promised about tasks' calendar. */
@NullMarked
package dev.tenon.tasks.calendar;

import org.jspecify.annotations.NullMarked;
