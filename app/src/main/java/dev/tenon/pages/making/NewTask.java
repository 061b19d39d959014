package dev.tenon.pages.making;

import dev.tenon.tasks.TaskDraft;
import dev.tenon.tasks.task.Priority;
import dev.tenon.web.shape.Length;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task that is made from a view, or on a page of its own. */
public record NewTask(
    @Length(min = 1, max = 300) String title,
    @Length(max = 262_144) @Nullable String description,
    @Nullable UUID statusId,
    @Nullable Priority priority,
    @Nullable LocalDate dueDay,
    @Nullable UUID assigneeId) {

  /**
   * The same for the project.
   *
   * @param due when its day ends where its maker lives; null without a day
   */
  TaskDraft draft(@Nullable Instant due) {
    List<TaskDraft.Assigned> people =
        assigneeId == null ? List.of() : List.of(new TaskDraft.Assigned(assigneeId, null));
    return new TaskDraft(
        title, description, statusId, priority, null, null, due, null, null, null, people);
  }
}
