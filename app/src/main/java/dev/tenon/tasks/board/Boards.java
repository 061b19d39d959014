package dev.tenon.tasks.board;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.projects.ProjectAccess;
import dev.tenon.projects.ProjectRef;
import dev.tenon.projects.StatusCategory;
import dev.tenon.tasks.task.TaskStatements;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.ProjectRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads boards. */
public final class Boards {
  private static final Sql COLUMNS =
      Sql.of(
          """
          select s.id, s.name, s.category, s.wip_limit,
                 (select count(*)::integer
                    from tasks t
                   where t.organization_id = s.organization_id
                     and t.project_id = s.project_id
                     and t.status_id = s.id
                     and t.deleted_at is null) as task_count
            from task_statuses s
           where s.organization_id = :organization_id
             and s.project_id = :project_id
           order by s.position, s.id
          """);

  private static final Sql TASKS =
      TaskStatements.of(
          """
          select {summary}
            from task_statuses c
           cross join lateral (
                   select *
                     from tasks f
                    where f.organization_id = c.organization_id
                      and f.project_id = c.project_id
                      and f.status_id = c.id
                      and f.deleted_at is null
                    order by f.position, f.id
                    limit :limit) t
           where c.organization_id = :organization_id
             and c.project_id = :project_id
           order by t.position, t.id
          """);

  private final Db db;

  public Boards(Db db) {
    this.db = db;
  }

  /**
   * The board of a project the caller sees.
   *
   * @param limit how many tasks a column shows at most
   */
  public Board of(Tenant tenant, ProjectRef project, int limit) {
    return db.in(
        tenant,
        tx -> {
          UUID id = ProjectAccess.require(tx, project, ProjectRole.VIEWER).projectId();
          List<Status> statuses = tx.list(COLUMNS.bind("project_id", id), Status.class);
          Map<UUID, List<TaskSummary>> tasks =
              tx.list(TASKS.bind("project_id", id).bind("limit", limit), TaskSummary.class).stream()
                  .collect(Collectors.groupingBy(task -> task.status().id()));
          return new Board(id, statuses.stream().map(status -> status.with(tasks)).toList());
        });
  }

  private record Status(
      UUID id, String name, StatusCategory category, @Nullable Integer wipLimit, int taskCount) {
    Board.Column with(Map<UUID, List<TaskSummary>> tasks) {
      return new Board.Column(
          id, name, category, wipLimit, taskCount, tasks.getOrDefault(id, List.of()));
    }
  }
}
