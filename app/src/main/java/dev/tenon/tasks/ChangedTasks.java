package dev.tenon.tasks;

import dev.tenon.db.Bound;
import dev.tenon.db.Sql;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.tasks.task.TaskStatements;

/** The statements that change one task. None changes a version that isn't there any more. */
public final class ChangedTasks {
  private static final String UPDATE_TEXT =
      """
      update tasks t
         set title = case when :title_given then :title else t.title end,
             description = case when :description_given then :description else t.description end,
             status_id = case when :status_id_given then :status_id else t.status_id end,
             priority = case when :priority_given then :priority else t.priority end,
             parent_task_id =
               case
                 when not :parent_given then t.parent_task_id
                 when :has_parent then coalesce(
                   (select a.id
                      from tasks a
                     where a.organization_id = :organization_id
                       and a.project_id = p.id
                       and (a.id = :parent_id
                            or a.number = :parent_number and p.key = :parent_project_key)
                       and a.deleted_at is null),
                   '00000000-0000-0000-0000-000000000000')
               end,
             start_date = case when :start_date_given then :start_date else t.start_date end,
             due_date = case when :due_date_given then :due_date else t.due_date end,
             estimate = case when :estimate_given then :estimate else t.estimate end,
             position = case when :position_given then :position else t.position end
        from projects p
       where t.organization_id = :organization_id
         and {task}
         and t.deleted_at is null
         and t.version = :version
         and {in writable project}
      """;

  private static final Sql UPDATE = TaskStatements.of(UPDATE_TEXT);

  private static final Sql UPDATE_AND_READ =
      TaskStatements.of(
          """
          with t as (
          """
              + UPDATE_TEXT
              + """
                returning t.*)
              select {columns}
                from t
              """);

  private static final Sql DELETE =
      TaskStatements.of(
          """
          update tasks t
             set deleted_at = now()
            from projects p
           where t.organization_id = :organization_id
             and {task}
             and t.deleted_at is null
             and t.version = :version
             and {in writable project}
          """);

  private static final Sql RESTORE =
      TaskStatements.of(
          """
          update tasks t
             set deleted_at = null
            from projects p
           where t.organization_id = :organization_id
             and {task}
             and t.deleted_at is not null
             and {in writable project}
          """);

  private ChangedTasks() {}

  /** Changes a task. Its parent has to be there, or the key to tasks refuses it. */
  public static Bound update(TaskRef task, int version, TaskPatch patch) {
    return patched(UPDATE, task, version, patch);
  }

  /** The same, and answers the {@link Task}. */
  static Bound updateAndRead(TaskRef task, int version, TaskPatch patch) {
    return patched(UPDATE_AND_READ, task, version, patch);
  }

  /** Puts a task into the trash. */
  public static Bound delete(TaskRef task, int version) {
    return task.in(DELETE).bind("version", version);
  }

  /** Takes a task out of the trash, whatever its version. */
  public static Bound restore(TaskRef task) {
    return task.in(RESTORE);
  }

  private static Bound patched(Sql sql, TaskRef task, int version, TaskPatch patch) {
    TaskRef parent = patch.parent().value();
    return task.in(sql)
        .bind("version", version)
        .bind("title", patch.title())
        .bind("description", patch.description())
        .bind("status_id", patch.statusId())
        .bind("priority", patch.priority())
        .bind("parent_given", patch.parent().isGiven())
        .bind("has_parent", parent != null)
        .bind("parent_id", parent == null ? null : parent.id())
        .bind("parent_project_key", parent == null ? null : parent.projectKey())
        .bind("parent_number", parent == null ? null : parent.number())
        .bind("start_date", patch.startDate())
        .bind("due_date", patch.dueDate())
        .bind("estimate", patch.estimate())
        .bind("position", patch.position());
  }
}
