package dev.tenon.pages.board;

import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.pages.View;

/** A task on the board. */
public record CardView(TaskSummary task, BoardPlace place) implements View {}
