package dev.tenon.pages.views;

import dev.tenon.json.Change;
import dev.tenon.tasks.TaskPatch;
import dev.tenon.tasks.bulk.BulkChanges.Batch;
import dev.tenon.tasks.bulk.Operation;
import dev.tenon.tasks.task.Priority;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.shape.Length;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of the tasks that were ticked.
 *
 * @param tasks each as its id, a colon and its version
 * @param to the page to go back to
 */
public record Chosen(
    @Length(min = 1, max = 500) List<String> tasks,
    @Nullable UUID statusId,
    @Nullable Priority priority,
    @Nullable Boolean delete,
    @Length(max = 2_000) @Nullable String to) {

  Batch batch() {
    return new Batch(tasks.stream().map(this::operation).toList());
  }

  private Operation operation(String task) {
    String[] parts = task.split(":", 2);
    TaskRef ref = TaskRef.of(parts[0]);
    int version =
        parts.length == 2 && parts[1].matches("\\d{1,9}") ? Integer.parseInt(parts[1]) : 0;
    return Boolean.TRUE.equals(delete)
        ? new Operation(Operation.Kind.DELETE, null, null, ref, version, null)
        : new Operation(Operation.Kind.UPDATE, null, null, ref, version, patch());
  }

  private TaskPatch patch() {
    return new TaskPatch(
        Change.unchanged(),
        Change.unchanged(),
        statusId == null ? Change.unchanged() : Change.to(statusId),
        priority == null ? Change.unchanged() : Change.to(priority),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged());
  }
}
