package dev.tenon.tasks;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Violation;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskAccess;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.tasks.task.TaskStatements;
import dev.tenon.web.Failure;

/** Closing tasks, and opening them again. What is so already changes nothing. */
public final class Closures {
  private static final Sql CLOSE =
      TaskStatements.of(
          """
          with t as (
            update tasks t
               set status_id = (
                     select s.id
                       from task_statuses s
                      where s.organization_id = t.organization_id
                        and s.project_id = t.project_id
                        and s.category = 'completed'
                      order by s.position, s.id
                      limit 1)
              from projects p
             where t.organization_id = :organization_id
               and {task}
               and t.deleted_at is null
               and t.completed_at is null
               and {in writable project}
            returning t.*)
          select {columns}
            from t
          """);

  private static final Sql REOPEN =
      TaskStatements.of(
          """
          with t as (
            update tasks t
               set status_id = (
                     select s.id
                       from task_statuses s
                      where s.organization_id = t.organization_id
                        and s.project_id = t.project_id
                        and s.category in ('backlog', 'unstarted', 'started')
                      order by s.category <> 'unstarted', s.position, s.id
                      limit 1)
              from projects p
             where t.organization_id = :organization_id
               and {task}
               and t.deleted_at is null
               and t.completed_at is not null
               and {in writable project}
            returning t.*)
          select {columns}
            from t
          """);

  private final Db db;
  private final Tasks tasks;

  public Closures(Db db, Tasks tasks) {
    this.db = db;
    this.tasks = tasks;
  }

  /** Moves a task to its project's first completed status, unless it is closed. */
  public Task close(Tenant tenant, TaskRef task) {
    return move(tenant, CLOSE, task, "completed");
  }

  /** Moves a task to its project's first unstarted status, unless it is open. */
  public Task reopen(Tenant tenant, TaskRef task) {
    return move(tenant, REOPEN, task, "open");
  }

  private Task move(Tenant tenant, Sql sql, TaskRef task, String kind) {
    try {
      return db.one(tenant, task.in(sql), Task.class)
          .orElseGet(() ->
              db.in(
                  tenant,
                  tx -> {
                    TaskAccess.requireWritable(tx, task);
                    return Tasks.get(tx, task);
                  }));
    } catch (Violation violation) {
      if (violation.kind() == Violation.Kind.NOT_NULL) {
        throw Failure.conflict(
            "no_such_status", "The project has no " + kind + " status. Give it one first.");
      }
      throw tasks.refused(tenant, task, violation);
    }
  }
}
