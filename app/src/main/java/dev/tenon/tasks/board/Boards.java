package dev.tenon.tasks.board;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.filters.Condition;
import dev.tenon.lists.Asked;
import dev.tenon.lists.Listed;
import dev.tenon.lists.Lists;
import dev.tenon.projects.ProjectAccess;
import dev.tenon.projects.ProjectRef;
import dev.tenon.projects.StatusCategory;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.task.TaskStatements;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.ProjectRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads boards. A filter stands in their statements where they say {@code {filter}}, and what they
 * are sorted by where they say {@code {order}}.
 */
public final class Boards {
  private static final Listed<TaskSummary> BY_POSITION = TaskLists.TASKS.usuallyBy("position");

  private static final String COLUMNS =
      """
      select s.id, s.name, s.category, s.wip_limit, n.task_count, n.matching_count,
             array(select o.id
                     from task_statuses o
                    where o.organization_id = s.organization_id
                      and o.project_id = s.project_id
                      and o.id <> s.id
                      and (not exists (
                             select
                               from task_status_transitions a
                              where a.organization_id = s.organization_id
                                and a.project_id = s.project_id)
                           or exists (
                             select
                               from task_status_transitions a
                              where a.organization_id = s.organization_id
                                and a.project_id = s.project_id
                                and a.from_status_id = s.id
                                and a.to_status_id = o.id))
                    order by o.position, o.id) as leads_to
        from task_statuses s
       cross join lateral (
               select count(*)::integer as task_count,
                      (count(*) filter (where {filter}))::integer as matching_count
                 from tasks t
                where t.organization_id = :organization_id
                  and t.project_id = :project_id
                  and t.status_id = s.id
                  and t.deleted_at is null) n
       where s.organization_id = :organization_id
         and s.project_id = :project_id
       order by s.position, s.id
      """;

  private static final String TASKS =
      TaskStatements.text(
          """
          select {summary}
            from task_statuses c
           cross join lateral (
                   select *
                     from tasks t
                    where t.organization_id = :organization_id
                      and t.project_id = :project_id
                      and t.status_id = c.id
                      and t.deleted_at is null
                      and {filter}
                    order by {order}
                    limit :limit) t
           where c.organization_id = :organization_id
             and c.project_id = :project_id
           order by {order}
          """);

  private static final Sql STATUS =
      Sql.of(
          """
          select s.id
            from task_statuses s
           where s.organization_id = :organization_id
             and s.project_id = :project_id
             and s.id = :status_id
          """);

  private final Db db;
  private final Lists lists;

  public Boards(Db db, Lists lists) {
    this.db = db;
    this.lists = lists;
  }

  /** The board of a project the caller sees, with as many tasks a column as the limit asked for. */
  public Board of(Tenant tenant, ProjectRef project, Asked asked) {
    Condition filter = lists.condition(tenant, asked, TaskLists.TASKS);
    String order = lists.order(asked, BY_POSITION);
    return db.in(
        tenant,
        tx -> {
          UUID id = ProjectAccess.require(tx, project, ProjectRole.VIEWER).projectId();
          List<Status> statuses = statuses(tx, id, filter);
          Bound firstTasks =
              filtered(TASKS.replace("{order}", order), filter)
                  .bind("project_id", id)
                  .bind("limit", asked.limit() + 1);
          Map<UUID, List<TaskSummary>> tasks =
              tx.list(firstTasks, TaskSummary.class).stream()
                  .collect(Collectors.groupingBy(task -> task.status().id()));
          return new Board(
              id,
              statuses.stream()
                  .map(status ->
                      status.with(
                          lists.firstPage(
                              tenant,
                              asked,
                              column(project, status.id()),
                              tasks.getOrDefault(status.id(), List.of()))))
                  .toList());
        });
  }

  /** The columns of the same board and how many tasks are in each, without the tasks. */
  public List<Board.Column> columns(Tenant tenant, ProjectRef project, Asked asked) {
    Condition filter = lists.condition(tenant, asked, TaskLists.TASKS);
    return db.in(
        tenant,
        tx -> {
          UUID id = ProjectAccess.require(tx, project, ProjectRole.VIEWER).projectId();
          Page<TaskSummary> none = new Page<>(List.of(), null, null);
          return statuses(tx, id, filter).stream().map(status -> status.with(none)).toList();
        });
  }

  private static List<Status> statuses(Tx tx, UUID projectId, Condition filter) {
    return tx.list(filtered(COLUMNS, filter).bind("project_id", projectId), Status.class);
  }

  /** The tasks of one column, page by page. Fails with 404 where the board has no such column. */
  public Page<TaskSummary> column(Tenant tenant, ProjectRef project, UUID statusId, Asked asked) {
    Page<TaskSummary> page = lists.page(tenant, asked, column(project, statusId));
    if (page.items().isEmpty()) {
      requireColumn(tenant, project, statusId);
    }
    return page;
  }

  private void requireColumn(Tenant tenant, ProjectRef project, UUID statusId) {
    db.in(
        tenant,
        tx -> {
          UUID id = ProjectAccess.require(tx, project, ProjectRole.VIEWER).projectId();
          return tx.one(
                  STATUS.bind("project_id", id).bind("status_id", statusId), row -> row.uuid("id"))
              .orElseThrow(() -> Failure.notFound("status"));
        });
  }

  /** By whichever name the project goes, a column's cursors are its own. */
  private static Listed<TaskSummary> column(ProjectRef project, UUID statusId) {
    return BY_POSITION.of(
        "column " + statusId,
        TaskLists.inProject(project)
            .and(new Condition("t.status_id = :in_status", Map.of("in_status", statusId))));
  }

  private static Bound filtered(String template, Condition filter) {
    return Sql.composed(template.replace("{filter}", filter.sql())).bind(filter.parameters());
  }

  private record Status(
      UUID id,
      String name,
      StatusCategory category,
      @Nullable Integer wipLimit,
      int taskCount,
      int matchingCount,
      List<UUID> leadsTo) {

    Board.Column with(Page<TaskSummary> page) {
      return new Board.Column(
          id,
          name,
          category,
          wipLimit,
          taskCount,
          matchingCount,
          leadsTo,
          page.items(),
          page.next());
    }
  }
}
