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
      @About("The first of them, from top to bottom.") List<TaskSummary> tasks) {}
}
