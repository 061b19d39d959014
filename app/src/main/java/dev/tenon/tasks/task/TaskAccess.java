package dev.tenon.tasks.task;

import dev.tenon.db.Sql;
import dev.tenon.db.Tx;
import dev.tenon.projects.ProjectAccess;
import dev.tenon.projects.ProjectStatus;
import dev.tenon.web.Failure;
import dev.tenon.web.ProjectRole;
import java.util.UUID;

/**
 * What a transaction's caller may do with a task of a live project.
 *
 * @param deleted whether the task lies in the trash
 */
public record TaskAccess(
    UUID taskId,
    UUID projectId,
    String projectKey,
    UUID statusId,
    ProjectStatus projectStatus,
    ProjectRole role,
    boolean deleted,
    int version) {
  private static final Sql FIND =
      TaskStatements.of(
          """
          select t.id as task_id, p.id as project_id, p.key as project_key, t.status_id,
                 p.status as project_status, project_role(p.id) as role,
                 t.deleted_at is not null as deleted, t.version
            from tasks t
            join projects p
              on p.organization_id = t.organization_id
             and p.id = t.project_id
             and p.deleted_at is null
           where t.organization_id = :organization_id
             and {task}
          """);

  /**
   * The caller's access to a live task, of at least this role in its project. Fails with 404 where
   * they don't see it, and with 403 where they see it but may not.
   */
  public static TaskAccess require(Tx tx, TaskRef task, ProjectRole needed) {
    TaskAccess access = requireEvenDeleted(tx, task, needed);
    if (access.deleted) {
      throw Failure.notFound("task");
    }
    return access;
  }

  /** The same of a task that may lie in the trash. */
  public static TaskAccess requireEvenDeleted(Tx tx, TaskRef task, ProjectRole needed) {
    TaskAccess access =
        tx.one(task.in(FIND), TaskAccess.class).orElseThrow(() -> Failure.notFound("task"));
    if (!access.role.covers(needed)) {
      throw ProjectAccess.forbidden(needed);
    }
    return access;
  }

  /** The caller may change the task: a member of a project that isn't archived. */
  public static TaskAccess requireWritable(Tx tx, TaskRef task) {
    TaskAccess access = require(tx, task, ProjectRole.MEMBER);
    access.project().writable();
    return access;
  }

  /** The caller's access to its project. */
  public ProjectAccess project() {
    return new ProjectAccess(projectId, projectKey, projectStatus, role);
  }
}
