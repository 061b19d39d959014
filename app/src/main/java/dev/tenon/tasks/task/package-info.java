/** One task: how it is named, reached and shown, and what may not become of it. */
@NullMarked
package dev.tenon.tasks.task;

import org.jspecify.annotations.NullMarked;
