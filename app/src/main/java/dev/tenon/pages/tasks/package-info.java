/** A task as a page: what it says, who works on it, what is said about it and what happened. */
@NullMarked
package dev.tenon.pages.tasks;

import org.jspecify.annotations.NullMarked;
