package dev.tenon.imports.github;

import dev.tenon.db.Sql;
import dev.tenon.db.Tx;
import dev.tenon.imports.github.archive.Item;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The project's workflow, and which of its statuses an item's state stands for: open is the first
 * unstarted one, closed the first completed one, merged a completed one of that name, and a pull
 * request closed without being merged the first cancelled one. What is missing is made.
 */
final class Workflow {
  private static final Sql FIND =
      Sql.of(
          """
          select id, name, category
            from task_statuses
           where organization_id = :organization_id
             and project_id = :project_id
           order by position, id
          """);

  private static final Sql FIND_MOVES =
      Sql.of(
          """
          select from_status_id, to_status_id
            from task_status_transitions
           where organization_id = :organization_id
             and project_id = :project_id
          """);

  private static final Sql INSERT =
      Sql.of(
          """
          insert into task_statuses (organization_id, project_id, id, name, category, position)
          select :organization_id, :project_id, :id, :name, :category,
                 coalesce(max(s.position) + 1, 0)
            from task_statuses s
           where s.organization_id = :organization_id
             and s.project_id = :project_id
          """);

  private static final String MERGED = "Merged";

  private final Status open;
  private final Status closed;
  private final Status merged;
  private final Status declined;
  private final Set<Move> moves;

  private record Status(UUID id, String name, String category) {
    private boolean is(String wanted) {
      return category.equals(wanted);
    }

    private boolean isCalled(String wanted) {
      return name.equalsIgnoreCase(wanted);
    }

    /** Also when it had to be made beside another one of that name. */
    private boolean isMerged() {
      return is("completed") && (isCalled(MERGED) || isCalled(MERGED + " (completed)"));
    }
  }

  private record Move(UUID fromStatusId, UUID toStatusId) {}

  private Workflow(Tx tx, UUID projectId, Supplier<UUID> ids, List<Status> statuses) {
    Making making = new Making(tx, projectId, ids, statuses);
    if (statuses.isEmpty()) {
      making.make("Backlog", "backlog");
      making.make("To do", "unstarted");
      making.make("In progress", "started");
    }
    open =
        making
            .first(status -> status.is("unstarted"))
            .or(() -> making.first(status -> status.is("backlog")))
            .or(() -> making.first(status -> status.is("started")))
            .orElseGet(() -> making.make("To do", "unstarted"));
    closed =
        making
            .first(status -> status.is("completed") && !status.isMerged())
            .orElseGet(() -> making.make("Done", "completed"));
    merged = making.first(Status::isMerged).orElseGet(() -> making.make(MERGED, "completed"));
    declined =
        making
            .first(status -> status.is("cancelled"))
            .orElseGet(() -> making.make("Cancelled", "cancelled"));
    moves = new HashSet<>(tx.list(FIND_MOVES.bind("project_id", projectId), Move.class));
  }

  static Workflow of(Tx tx, UUID projectId, Supplier<UUID> ids) {
    return new Workflow(
        tx, projectId, ids, tx.list(FIND.bind("project_id", projectId), Status.class));
  }

  /** The status that an item's state stands for. */
  UUID status(Item item) {
    return switch (item.state()) {
      case OPEN -> open.id();
      case MERGED -> merged.id();
      case CLOSED -> item.kind() == Item.Kind.ISSUE ? closed.id() : declined.id();
    };
  }

  /** Whether the project lets a task move so. */
  boolean allows(UUID from, UUID to) {
    return moves.isEmpty() || moves.contains(new Move(from, to));
  }

  /** Looks statuses up, and makes what is missing. */
  private record Making(Tx tx, UUID projectId, Supplier<UUID> ids, List<Status> statuses) {
    private Optional<Status> first(Predicate<Status> wanted) {
      return statuses.stream().filter(wanted).findFirst();
    }

    private Status make(String name, String category) {
      boolean taken = first(status -> status.isCalled(name)).isPresent();
      Status made =
          new Status(ids.get(), taken ? "%s (%s)".formatted(name, category) : name, category);
      tx.update(
          INSERT
              .bind("project_id", projectId)
              .bind("id", made.id())
              .bind("name", made.name())
              .bind("category", category));
      statuses.add(made);
      return made;
    }
  }
}
