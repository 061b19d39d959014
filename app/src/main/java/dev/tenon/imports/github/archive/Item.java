package dev.tenon.imports.github.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue or a pull request of an archive, checked and made fit for the database.
 *
 * @param number its number in the repository, and its task's
 * @param title up to 300 characters
 * @param description Markdown; begins with the whole title where that was longer
 * @param author the login; null where the account was deleted
 * @param closedAt when it was closed; null exactly while it is open
 * @param url where it is
 */
public record Item(
    Kind kind,
    int number,
    String title,
    String description,
    State state,
    @Nullable String author,
    List<String> assignees,
    List<String> labels,
    Instant createdAt,
    @Nullable Instant closedAt,
    String url,
    List<Remark> remarks) {

  /** What it was there; the words are those of {@code tasks.source_kind}. */
  public enum Kind {
    ISSUE,
    PULL_REQUEST
  }

  public enum State {
    OPEN,
    CLOSED,
    MERGED
  }

  /** Roughly how much memory it takes, in characters. */
  public int weight() {
    return description.length() + remarks.stream().mapToInt(r -> r.body().length()).sum();
  }
}
