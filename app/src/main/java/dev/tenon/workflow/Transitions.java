package dev.tenon.workflow;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.projects.ProjectAccess;
import dev.tenon.projects.ProjectRef;
import dev.tenon.web.Failure;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import java.util.List;
import java.util.UUID;

/** The moves between statuses that projects allow. */
public final class Transitions {
  private static final Sql LIST =
      Sql.of(
          """
          select t.from_status_id, t.to_status_id
            from task_status_transitions t
            join task_statuses f
              on f.organization_id = t.organization_id
             and f.id = t.from_status_id
            join task_statuses o
              on o.organization_id = t.organization_id
             and o.id = t.to_status_id
           where t.organization_id = :organization_id
             and t.project_id = :project_id
           order by f.position, f.id, o.position, o.id
          """);

  private static final Sql DELETE_OTHERS =
      Sql.of(
          """
          delete from task_status_transitions t
           where t.organization_id = :organization_id
             and t.project_id = :project_id
             and not exists (
                   select
                     from unnest(:froms::uuid[], :tos::uuid[]) as k (from_status_id, to_status_id)
                    where k.from_status_id = t.from_status_id
                      and k.to_status_id = t.to_status_id)
          """);

  private static final Sql INSERT =
      Sql.of(
          """
          insert into task_status_transitions (organization_id, project_id, from_status_id,
                                               to_status_id)
          select :organization_id, :project_id, k.from_status_id, k.to_status_id
            from unnest(:froms::uuid[], :tos::uuid[]) as k (from_status_id, to_status_id)
          on conflict do nothing
          """);

  private final Db db;

  public Transitions(Db db) {
    this.db = db;
  }

  /** All moves that a project allows. */
  public record Whole(
      @About("Without any, all moves are allowed.") @Length(max = 2_000) List<Transition> transitions) {}

  /** The moves that a project allows; none means that it allows all. */
  public List<Transition> list(Tenant tenant, ProjectRef project) {
    return db.in(
        tenant, tx -> list(tx, ProjectAccess.require(tx, project, ProjectRole.VIEWER).projectId()));
  }

  /** Says which moves a project allows, as one of its managers. */
  public List<Transition> replace(Tenant tenant, ProjectRef project, Whole whole) {
    return db.in(
        tenant,
        tx -> {
          UUID projectId = Statuses.managed(tx, project);
          tx.update(bind(DELETE_OTHERS, projectId, whole));
          insert(tx, bind(INSERT, projectId, whole));
          return list(tx, projectId);
        });
  }

  private static Bound bind(Sql sql, UUID projectId, Whole whole) {
    return sql.bind("project_id", projectId)
        .bind("froms", whole.transitions().stream().map(Transition::fromStatusId).toList())
        .bind("tos", whole.transitions().stream().map(Transition::toStatusId).toList());
  }

  private static void insert(Tx tx, Bound statement) {
    try {
      tx.update(statement);
    } catch (Violation violation) {
      throw switch (violation.name()) {
        case "task_status_transitions_from_status_id_fkey",
            "task_status_transitions_to_status_id_fkey" ->
            Failure.invalid(
                "/transitions", "unknown_status", "must be between statuses of the project");
        case "task_status_transitions_check" ->
            Failure.invalid("/transitions", "same_status", "must lead to another status");
        default -> violation;
      };
    }
  }

  private static List<Transition> list(Tx tx, UUID projectId) {
    return tx.list(LIST.bind("project_id", projectId), Transition.class);
  }
}
