package dev.tenon.tasks;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.json.Json;
import dev.tenon.json.JsonText;
import dev.tenon.tasks.task.Assignee;
import dev.tenon.tasks.task.AssigneeRole;
import dev.tenon.tasks.task.Refusals;
import dev.tenon.tasks.task.TaskAccess;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Failure;
import dev.tenon.web.shape.About;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who works on tasks. */
public final class TaskAssignees {
  /** Only somebody who is active, and sees the project, can work on its tasks. */
  private static final Sql PUT =
      Sql.of(
          """
          with wanted as (
            select w.task_id, w.user_id, w.role
              from jsonb_to_recordset(:wanted) as w (task_id uuid, user_id uuid, role text)),
          put as (
            insert into task_assignees (
              organization_id, project_id, task_id, user_id, role, assigned_by_user_id)
            select p.organization_id, p.id, w.task_id, u.id, w.role, :assigned_by_user_id
              from wanted w
              join projects p
                on p.organization_id = :organization_id
               and p.id = :project_id
              join users u
                on u.organization_id = :organization_id
               and u.id = w.user_id
             where u.deactivated_at is null
               and (p.visibility = 'organization'
                    or u.role = 'admin'
                    or exists (
                         select
                           from project_members m
                          where m.organization_id = p.organization_id
                            and m.project_id = p.id
                            and m.user_id = u.id))
            on conflict (organization_id, task_id, project_id, user_id) do update
               set role = excluded.role
            returning task_id, user_id)
          select w.user_id
            from wanted w
           where not exists (
                   select
                     from put
                    where put.task_id = w.task_id
                      and put.user_id = w.user_id)
          """);

  private static final Sql FIND =
      Sql.of(
          """
          select a.user_id, u.display_name, a.role, a.assigned_at
            from task_assignees a
            join users u on u.organization_id = a.organization_id and u.id = a.user_id
           where a.organization_id = :organization_id
             and a.task_id = :task_id
             and a.user_id = :user_id
          """);

  private static final Sql REMOVE =
      Sql.of(
          """
          delete from task_assignees
           where organization_id = :organization_id
             and task_id = :task_id
             and user_id = :user_id
          """);

  private final Db db;

  public TaskAssignees(Db db) {
    this.db = db;
  }

  /** As what somebody is to work on a task. */
  public record Put(@About("contributor unless said.") @Nullable AssigneeRole role) {}

  /** Somebody who is to work on a task. */
  public record Wanted(UUID taskId, UUID userId, AssigneeRole role) {}

  /**
   * Assigns people to tasks of one project, or gives them another role. Answers those who can't be
   * assigned, of whom none may be left out.
   */
  public static List<UUID> put(Tx tx, Tenant tenant, UUID projectId, List<Wanted> wanted) {
    return tx.list(
        PUT.bind("project_id", projectId)
            .bind("wanted", new JsonText(Json.MAPPER.writeValueAsString(wanted)))
            .bind("assigned_by_user_id", tenant.userId()),
        row -> row.uuid("user_id"));
  }

  /** Assigns somebody to a task, or gives them another role. A task has one lead at most. */
  public Assignee put(Tenant tenant, TaskRef task, UUID userId, Put put) {
    AssigneeRole role = put.role() == null ? AssigneeRole.CONTRIBUTOR : put.role();
    try {
      return db.in(
          tenant,
          tx -> {
            TaskAccess access = TaskAccess.requireWritable(tx, task);
            Wanted wanted = new Wanted(access.taskId(), userId, role);
            if (!put(tx, tenant, access.projectId(), List.of(wanted)).isEmpty()) {
              throw Refusals.notAssignable();
            }
            return tx.one(
                    FIND.bind("task_id", access.taskId()).bind("user_id", userId), Assignee.class)
                .orElseThrow();
          });
    } catch (Violation violation) {
      throw Refusals.of(violation);
    }
  }

  /** Takes somebody off a task. Fails with 404 where they weren't on it. */
  public void remove(Tenant tenant, TaskRef task, UUID userId) {
    db.in(
        tenant,
        tx -> {
          TaskAccess access = TaskAccess.requireWritable(tx, task);
          int removed = tx.update(REMOVE.bind("task_id", access.taskId()).bind("user_id", userId));
          if (removed == 0) {
            throw Failure.notFound("assignee of the task");
          }
          return removed;
        });
  }
}
