package dev.tenon.pages.views;

import dev.tenon.json.Change;
import dev.tenon.tasks.TaskPatch;
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

  TaskPatch patch() {
    return new TaskPatch(
        title,
        Change.unchanged(),
        statusId,
        priority,
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged());
  }
}
