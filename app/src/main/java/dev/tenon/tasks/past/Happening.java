package dev.tenon.tasks.past;

import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a task. */
@About("Something that happened to a task.")
public record Happening(
    UUID id,
    Instant at,
    @About("Who did it; null for the system.") @Nullable UUID byUserId,
    @About("Their name, while the organization knows them.") @Nullable String byName,
    @About("session, api_token, job or import.") @Nullable String via,
    @About("What it happened to.") Subject subject,
    @About("create, update, delete or restore.") String action,
    @About("Which assignee, label or other task, by name; null of the task itself.")
        @Nullable String name,
    @About("The comment; null of all else.") @Nullable UUID commentId,
    List<Field> fields) {

  /** What something happens to. */
  public enum Subject {
    TASK,
    ASSIGNEE,
    LABEL,
    RELATION,
    COMMENT
  }

  /** A value that changed. */
  @About("A value that changed, in words.")
  public record Field(
      @About("The column, such as status or due_date.") String field,
      @Nullable String before,
      @Nullable String after,
      @About("Of a text of several lines, what went and what came; else empty.")
          List<Line> difference) {}

  /** A line of a difference. */
  public record Line(Kind kind, String text) {
    /** What became of it. */
    public enum Kind {
      SAME,
      GONE,
      COME,
      /** Lines that stayed as they were, and are left out. */
      LEFT_OUT
    }
  }
}
