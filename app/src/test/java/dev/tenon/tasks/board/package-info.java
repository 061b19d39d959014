/** What is promised about tasks' board. */
@NullMarked
package dev.tenon.tasks.board;

import org.jspecify.annotations.NullMarked;
