package dev.tenon.pages.views;

import dev.tenon.json.Change;
import dev.tenon.tasks.TaskPatch;
import dev.tenon.tasks.calendar.DueDays;
import dev.tenon.tasks.task.Priority;
import dev.tenon.web.shape.Length;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as the views change it: one thing at a time.
 *
 * @param version of the task as it was read
 * @param assigneeId somebody who is to work on it, or no longer
 */
public record Edit(
    int version,
    @Length(min = 1, max = 300) Change<String> title,
    Change<UUID> statusId,
    Change<Priority> priority,
    Change<@Nullable LocalDate> dueDay,
    @Nullable UUID assigneeId) {

  public Edit {
    var _ = new DueDays.Put(dueDay.value());
  }

  TaskPatch patch() {
    return TaskPatch.none().saying(title, Change.unchanged()).standing(statusId, priority);
  }
}
