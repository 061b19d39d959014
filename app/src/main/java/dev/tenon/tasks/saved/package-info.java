/** Filters of tasks that people keep, for themselves or with a project. */
@NullMarked
package dev.tenon.tasks.saved;

import org.jspecify.annotations.NullMarked;
