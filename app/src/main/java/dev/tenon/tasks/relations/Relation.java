package dev.tenon.tasks.relations;

import dev.tenon.tasks.task.Task;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a task relates to another. */
@About("A relation of a task to another one, seen from the task.")
public record Relation(
    RelationKind kind, Other task, @Nullable UUID createdByUserId, Instant createdAt) {

  /** The other task. */
  public record Other(UUID id, String key, String title, Task.Status status) {}
}
