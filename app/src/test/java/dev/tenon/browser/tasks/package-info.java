/** A task: made, on its page, over a view, and among those that somebody works on. */
@NullMarked
package dev.tenon.browser.tasks;

import org.jspecify.annotations.NullMarked;
