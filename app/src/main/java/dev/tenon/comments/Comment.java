package dev.tenon.comments;

import dev.tenon.web.Versioned;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was said about a task. */
@About("A comment. A deleted one that has answers keeps its place in the thread, without words.")
public record Comment(
    UUID id,
    UUID taskId,
    @About("The comment that it answers.") @Nullable UUID parentCommentId,
    @Nullable Author author,
    @About("Markdown; null of a deleted comment.") @Nullable String body,
    Instant createdAt,
    Instant updatedAt,
    @About("When its author last changed it.") @Nullable Instant editedAt,
    @Nullable Instant deletedAt,
    int version)
    implements Versioned {

  /** Who said it. */
  public record Author(UUID userId, String displayName) {}
}
