/** The board: tasks in the columns of their statuses, in an order of people's own. */
@NullMarked
package dev.tenon.tasks.board;

import org.jspecify.annotations.NullMarked;
