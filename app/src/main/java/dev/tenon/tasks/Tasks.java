package dev.tenon.tasks;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.projects.ProjectAccess;
import dev.tenon.projects.ProjectRef;
import dev.tenon.tasks.task.Refusals;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskAccess;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.tasks.task.TaskStatements;
import dev.tenon.web.Failure;
import dev.tenon.web.ProjectRole;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The tasks of an organization. */
public final class Tasks {
  private static final Sql FIND =
      TaskStatements.of(
          """
          select {columns}
            from tasks t
           where t.organization_id = :organization_id
             and {task}
             and t.deleted_at is null
             and {in live project}
          """);

  private static final Sql ALLOWED_MOVES =
      TaskStatements.of(
          """
          select s.name
            from tasks t
            join task_status_transitions a
              on a.organization_id = t.organization_id
             and a.project_id = t.project_id
             and a.from_status_id = t.status_id
            join task_statuses s
              on s.organization_id = a.organization_id
             and s.project_id = a.project_id
             and s.id = a.to_status_id
           where t.organization_id = :organization_id
             and {task}
           order by s.position, s.id
          """);

  private final Db db;
  private final Supplier<UUID> ids;

  public Tasks(Db db, Supplier<UUID> ids) {
    this.db = db;
    this.ids = ids;
  }

  /** Makes a task with its labels and assignees. */
  public Task create(Tenant tenant, ProjectRef project, TaskDraft draft) {
    var made = new NewTasks.Made(ids.get(), draft);
    var insert = NewTasks.insert(tenant, project, List.of(made));
    try {
      if (draft.labelsOrNone().isEmpty() && draft.assigneesOrNone().isEmpty()) {
        return db.one(tenant, insert, Task.class)
            .orElseThrow(() -> db.in(tenant, tx -> notMade(tx, project)));
      }
      return db.in(
          tenant,
          tx -> {
            Task bare = tx.one(insert, Task.class).orElseThrow(() -> notMade(tx, project));
            NewTasks.complete(tx, tenant, bare.projectId(), List.of(made));
            return get(tx, TaskRef.of(bare.id()));
          });
    } catch (Violation violation) {
      throw Refusals.of(violation);
    }
  }

  /** A live task. */
  public Task get(Tenant tenant, TaskRef task) {
    return db.one(tenant, task.in(FIND), Task.class).orElseThrow(() -> Failure.notFound("task"));
  }

  /** Changes a task. Fails when it is no longer of this version. */
  public Task update(Tenant tenant, TaskRef task, int version, TaskPatch patch) {
    try {
      return db.one(tenant, ChangedTasks.updateAndRead(task, version, patch), Task.class)
          .orElseThrow(() -> db.in(tenant, tx -> notChanged(tx, task)));
    } catch (Violation violation) {
      throw refused(tenant, task, violation);
    }
  }

  /** Puts a task into the trash. Fails when it is no longer of this version. */
  public void delete(Tenant tenant, TaskRef task, int version) {
    if (db.update(tenant, ChangedTasks.delete(task, version)) == 0) {
      throw db.in(tenant, tx -> notChanged(tx, task));
    }
  }

  /** Takes a task out of the trash, with what hangs on it. One that isn't there stays as it is. */
  public Task restore(Tenant tenant, TaskRef task) {
    return db.in(
        tenant,
        tx -> {
          if (tx.update(ChangedTasks.restore(task)) == 0) {
            TaskAccess.requireEvenDeleted(tx, task, ProjectRole.MEMBER).project().writable();
          }
          return get(tx, task);
        });
  }

  /** What a violated rule means to whoever changes this task. */
  public RuntimeException refused(Tenant tenant, TaskRef task, Violation violation) {
    if (!violation.name().equals("tasks_status_transition")) {
      return Refusals.of(violation);
    }
    List<String> allowed = db.list(tenant, task.in(ALLOWED_MOVES), row -> row.text("name"));
    return Refusals.transition(allowed);
  }

  /** A live task, within a transaction. */
  public static Task get(Tx tx, TaskRef task) {
    return tx.one(task.in(FIND), Task.class).orElseThrow(() -> Failure.notFound("task"));
  }

  /** Why a task wasn't made. */
  public static Failure notMade(Tx tx, ProjectRef project) {
    ProjectAccess.require(tx, project, ProjectRole.MEMBER).writable();
    return Failure.conflict("changed_meanwhile", "The project was changed just now. Try again.");
  }

  /** Why a task wasn't changed, whose version was asked for. */
  static Failure notChanged(Tx tx, TaskRef task) {
    TaskAccess.requireWritable(tx, task);
    return Failure.stale();
  }
}
