package dev.tenon.bench.replay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did to a task.
 *
 * @param text the title, the label's name or the comment's text; empty of the others
 * @param more the description; empty of the others
 * @param about the comment as the archive knows it, the person assigned, or the status moved to
 * @param answers the comment of the archive that this one answers
 */
record Deed(
    Kind kind,
    Instant at,
    UUID person,
    String text,
    String more,
    @Nullable UUID about,
    @Nullable UUID answers) {

  /** What can be done, and read before something is changed. */
  enum Kind {
    OPEN("open a task"),
    LABEL("label a task"),
    ASSIGN("assign somebody"),
    COMMENT("comment on a task"),
    CLOSE("close a task"),
    READ("read a task before it is moved"),
    MOVE("move a task");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }
}
