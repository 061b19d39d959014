package dev.tenon.workflow;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.projects.ProjectRef;
import dev.tenon.web.Failure;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a status goes: after its tasks, those in the trash included, have gone elsewhere. */
public final class StatusRemoval {
  private static final Sql ALLOW_MOVE =
      Sql.of(
          """
          insert into task_status_transitions (organization_id, project_id, from_status_id,
                                               to_status_id)
          select :organization_id, :project_id, :id, :move_to
           where exists (
                   select
                     from task_status_transitions t
                    where t.organization_id = :organization_id
                      and t.project_id = :project_id)
          on conflict do nothing
          """);

  private static final Sql MOVE_TASKS =
      Sql.of(
          """
          update tasks t
             set status_id = :move_to
           where t.organization_id = :organization_id
             and t.project_id = :project_id
             and t.status_id = :id
          """);

  private static final Sql DELETE =
      Sql.of(
          """
          delete from task_statuses s
           where s.organization_id = :organization_id
             and s.id = :id
             and s.version = :version
          """);

  private static final Sql ANY_LEFT =
      Sql.of(
          """
          select s.id
            from task_statuses s
           where s.organization_id = :organization_id
             and s.project_id = :project_id
           limit 1
          """);

  private final Db db;

  public StatusRemoval(Db db) {
    this.db = db;
  }

  /**
   * Deletes a status, as one of the project's managers. Fails with 409 where it has tasks and no
   * other status is said for them, and where it is the project's last.
   *
   * @param moveTo the status that its tasks go to, whatever moves the project allows; null for none
   */
  public void delete(Tenant tenant, UUID id, int version, @Nullable UUID moveTo) {
    db.in(
        tenant,
        tx -> {
          UUID projectId = Statuses.managed(tx, ProjectRef.of(Statuses.find(tx, id).projectId()));
          if (moveTo != null) {
            moveTasks(tx, projectId, id, moveTo);
          }
          delete(tx, id, version);
          if (tx.list(ANY_LEFT.bind("project_id", projectId), row -> row.uuid("id")).isEmpty()) {
            throw Failure.conflict(
                "last_status", "It is the project's last status. Make another one first.");
          }
          return id;
        });
  }

  private static void moveTasks(Tx tx, UUID projectId, UUID id, UUID moveTo) {
    try {
      // The status goes, and takes this move with it.
      tx.update(ALLOW_MOVE.bind("project_id", projectId).bind("id", id).bind("move_to", moveTo));
      tx.update(MOVE_TASKS.bind("project_id", projectId).bind("id", id).bind("move_to", moveTo));
    } catch (Violation violation) {
      throw switch (violation.name()) {
        case "tasks_status_id_fkey",
            "task_status_transitions_to_status_id_fkey",
            "task_status_transitions_check" ->
            Failure.malformed("move_to", "move_to must be another status of the same project.");
        default -> violation;
      };
    }
  }

  private static void delete(Tx tx, UUID id, int version) {
    try {
      if (tx.update(DELETE.bind("id", id).bind("version", version)) == 0) {
        throw Failure.stale();
      }
    } catch (Violation violation) {
      if (violation.name().equals("tasks_status_id_fkey")) {
        throw Failure.conflict(
            "status_in_use",
            "There are tasks in this status, in the trash perhaps. Say where they go:"
                + " ?move_to=STATUS.");
      }
      throw violation;
    }
  }
}
