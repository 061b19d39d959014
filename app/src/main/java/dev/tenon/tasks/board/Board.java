package dev.tenon.tasks.board;

import dev.tenon.projects.StatusCategory;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.shape.About;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project's board. */
@About("A project's board: its statuses as columns, from left to right.")
public record Board(UUID projectId, List<Column> columns) {

  /** A status and the tasks in it. */
  public record Column(
      UUID statusId,
      String name,
      StatusCategory category,
      @About("How many tasks should be in it at once; shown, not enforced.")
          @Nullable Integer wipLimit,
      @About("How many tasks are in it.") int taskCount,
      @About("How many of them the filter lets through.") int matchingCount,
      @About("The statuses to which the project lets its tasks move.") List<UUID> leadsTo,
      @About("The first of those that the filter lets through, from top to bottom.")
          List<TaskSummary> tasks,
      @About("The cursor of those that follow, for its tasks by themselves; null without any.")
          @Nullable String next) {}
}
