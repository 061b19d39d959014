package dev.tenon.pages.board;

import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.pages.View;
import java.util.UUID;

/** Some cards of a column, and the way to those that follow. */
public record CardsView(UUID statusId, Page<TaskSummary> page, BoardPlace place) implements View {}
