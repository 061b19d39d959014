package dev.tenon.tasks.relations;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.tasks.task.TaskAccess;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Failure;
import dev.tenon.web.ProjectRole;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The relations between tasks; one a pair. */
public final class Relations {
  /** Both directions of what is stored, seen from the task; ended tasks and projects left out. */
  private static final Sql LIST =
      Sql.of(
          """
          with r as (
            select r.kind, r.related_task_id as other_id, r.created_by_user_id, r.created_at
              from task_relations r
             where r.organization_id = :organization_id
               and r.task_id = :from_id
            union all
            select case r.kind
                     when 'blocks' then 'blocked_by'
                     when 'duplicates' then 'duplicated_by'
                     else r.kind
                   end,
                   r.task_id, r.created_by_user_id, r.created_at
              from task_relations r
             where r.organization_id = :organization_id
               and r.related_task_id = :from_id)
          select r.kind,
                 json_build_object(
                   'id', t.id, 'key', p.key || '-' || t.number, 'title', t.title,
                   'status',
                   json_build_object('id', s.id, 'name', s.name, 'category', s.category)) as task,
                 r.created_by_user_id, r.created_at
            from r
            join tasks t
              on t.organization_id = :organization_id
             and t.id = r.other_id
             and t.deleted_at is null
            join projects p
              on p.organization_id = t.organization_id
             and p.id = t.project_id
             and p.deleted_at is null
            join task_statuses s
              on s.organization_id = t.organization_id
             and s.project_id = t.project_id
             and s.id = t.status_id
           where :other_id::uuid is null
              or t.id = :other_id
           order by r.created_at, t.id
          """);

  private static final Sql CLEAR =
      Sql.of(
          """
          delete from task_relations
           where organization_id = :organization_id
             and (task_id = :from_id and related_task_id = :to_id
                  or task_id = :to_id and related_task_id = :from_id)
             and not (task_id = :from_id and related_task_id = :to_id and kind = :kind)
          """);

  private static final Sql INSERT =
      Sql.of(
          """
          insert into task_relations (
            organization_id, project_id, task_id, related_project_id, related_task_id, kind,
            created_by_user_id)
          values (:organization_id, :from_project_id, :from_id, :to_project_id, :to_id, :kind,
                  :created_by_user_id)
          on conflict (organization_id, task_id, related_task_id) do nothing
          """);

  private static final Sql REMOVE =
      Sql.of(
          """
          delete from task_relations
           where organization_id = :organization_id
             and (task_id = :from_id and related_task_id = :to_id
                  or task_id = :to_id and related_task_id = :from_id)
          """);

  private final Db db;

  public Relations(Db db) {
    this.db = db;
  }

  /** How a task is to relate to another. */
  public record Put(RelationKind kind) {}

  /** All relations of a task to tasks that the caller sees. */
  public List<Relation> of(Tenant tenant, TaskRef task) {
    return db.in(
        tenant, tx -> list(tx, TaskAccess.require(tx, task, ProjectRole.VIEWER).taskId(), null));
  }

  /**
   * Relates two tasks, in place of how they related before. The caller changes the first one; the
   * other they only have to see. Fails with 409 where a task would block itself.
   */
  public Relation put(Tenant tenant, TaskRef task, TaskRef other, RelationKind kind) {
    try {
      return db.in(
          tenant,
          tx -> {
            TaskAccess one = TaskAccess.requireWritable(tx, task);
            TaskAccess two = TaskAccess.require(tx, other, ProjectRole.VIEWER);
            TaskAccess from = kind.isInverse() ? two : one;
            TaskAccess to = kind.isInverse() ? one : two;
            tx.update(pair(CLEAR, from, to).bind("kind", kind.stored()));
            tx.update(
                pair(INSERT, from, to)
                    .bind("from_project_id", from.projectId())
                    .bind("to_project_id", to.projectId())
                    .bind("kind", kind.stored())
                    .bind("created_by_user_id", tenant.userId()));
            return list(tx, one.taskId(), two.taskId()).getFirst();
          });
    } catch (Violation violation) {
      throw refused(violation);
    }
  }

  /** Ends how two tasks relate. Fails with 404 where they don't. */
  public void remove(Tenant tenant, TaskRef task, TaskRef other) {
    db.in(
        tenant,
        tx -> {
          TaskAccess one = TaskAccess.requireWritable(tx, task);
          TaskAccess two = TaskAccess.require(tx, other, ProjectRole.VIEWER);
          int removed = tx.update(pair(REMOVE, one, two));
          if (removed == 0) {
            throw Failure.notFound("relation");
          }
          return removed;
        });
  }

  private static List<Relation> list(Tx tx, UUID from, @Nullable UUID other) {
    return tx.list(LIST.bind("from_id", from).bind("other_id", other), Relation.class);
  }

  private static Bound pair(Sql sql, TaskAccess from, TaskAccess to) {
    return sql.bind("from_id", from.taskId()).bind("to_id", to.taskId());
  }

  private static RuntimeException refused(Violation violation) {
    return switch (violation.name()) {
      case "task_relations_check", "task_relations_blocks_acyclic" ->
          Failure.conflict(
              "relation_cycle", "A task can't relate to itself, nor block itself through others.");
      case "task_relations_pair_key" ->
          Failure.conflict(
              "related_meanwhile", "Somebody else related these tasks just now. Look, and repeat.");
      default -> violation;
    };
  }
}
