package dev.tenon.imports;

import dev.tenon.web.Versioned;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An archive that was uploaded, and how far it has come. */
public record Import(
    UUID id,
    UUID projectId,
    String projectKey,
    @About("The form of the archive: github.") String kind,
    State state,
    String fileName,
    int sizeBytes,
    @Nullable UUID requestedByUserId,
    @About("Issues, pull requests and comments in the archive; null until it was read.")
        @Nullable Integer totalCount,
    @About("How many of them are dealt with.") int doneCount,
    @About("Records that were new, people and labels included.") int createdCount,
    int updatedCount,
    @About("Records that were here already, or stay as they were changed here.") int unchangedCount,
    @About("What is wrong with the archive and where; null unless it failed.")
        @Nullable String error,
    @About("A stable word for that, such as project_archived.") @Nullable String errorCode,
    @About("What it is about, such as the project's key.") List<String> errorValues,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    int version)
    implements Versioned {

  /** How far it is. */
  public enum State {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED
  }
}
