/** What happened to a task: its part of the audit log, with names for ids. */
@NullMarked
package dev.tenon.tasks.past;

import org.jspecify.annotations.NullMarked;
