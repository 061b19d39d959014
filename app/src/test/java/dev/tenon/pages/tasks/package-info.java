/** The page of a task, as its readers get it. */
@NullMarked
package dev.tenon.pages.tasks;

import org.jspecify.annotations.NullMarked;
