package dev.tenon.search;

import dev.tenon.tasks.task.Priority;
import dev.tenon.tasks.task.Task;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task that a search found. */
@About("A task that a search found, and where.")
public record Found(
    UUID id,
    @About("Its project's key and its number, as in WEB-42.") String key,
    UUID projectId,
    @About("The title, with what matches in it.") List<Segment> title,
    Task.Status status,
    Priority priority,
    Instant createdAt,
    Instant updatedAt,
    @About("Since when it is closed; null while it is open.") @Nullable Instant completedAt,
    @About("The passage that answers best; null where only the title does.")
        @Nullable Excerpt excerpt) {

  /** A passage of a description or a comment. */
  @About("A passage of the description, or of a comment.")
  public record Excerpt(
      List<Segment> text,
      @About("The comment; null of the description.") @Nullable UUID commentId) {}
}
