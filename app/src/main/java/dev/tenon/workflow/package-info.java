/** How the tasks of a project move: its statuses and the moves between them. */
@NullMarked
package dev.tenon.workflow;

import org.jspecify.annotations.NullMarked;
