package dev.tenon.tasks.task;

import dev.tenon.projects.StatusCategory;
import dev.tenon.web.Versioned;
import dev.tenon.web.shape.About;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task with all that it shows. */
@About("A task.")
public record Task(
    UUID id,
    @About("Its project's key and its number, as in WEB-42.") String key,
    UUID projectId,
    int number,
    String title,
    @About("Markdown.") String description,
    Status status,
    Priority priority,
    @About("The task it is a part of.") @Nullable Parent parent,
    @Nullable Instant startDate,
    @Nullable Instant dueDate,
    @About("Its size, in the unit its team counts in.") @Nullable BigDecimal estimate,
    @About(
            "Its place in its column of the board: columns go by position and then by id, byte by"
                + " byte.")
        String position,
    List<Label> labels,
    List<Assignee> assignees,
    @About("Where it was imported from.") @Nullable String sourceUrl,
    @About("What it was there; null where it was made here.") @Nullable SourceKind sourceKind,
    @About("Who made it.") @Nullable Person createdBy,
    Instant createdAt,
    Instant updatedAt,
    @About("Since when it is closed; null while it is open.") @Nullable Instant completedAt,
    int version)
    implements Versioned {

  /** Where it is in its project's workflow. */
  public record Status(UUID id, String name, StatusCategory category) {}

  /** The task it is a part of. */
  public record Parent(UUID id, String key, String title) {}

  /** A label it carries. */
  public record Label(
      UUID id, String name, @About("Six hexadecimal digits: red, green, blue.") String color) {}

  /** Somebody it names. */
  public record Person(UUID userId, String displayName) {}
}
