/** What is promised about tasks' histories. */
@NullMarked
package dev.tenon.tasks.past;

import org.jspecify.annotations.NullMarked;
