package dev.tenon.tasks;

import dev.tenon.db.Bound;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.json.Json;
import dev.tenon.json.JsonText;
import dev.tenon.projects.ProjectRef;
import dev.tenon.tasks.task.Priority;
import dev.tenon.tasks.task.Refusals;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.tasks.task.TaskStatements;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statement that makes tasks of one project, any number at once. */
public final class NewTasks {
  /**
   * Decides whether the caller may, takes the numbers, and writes: one statement, so that a plain
   * task costs one round trip. Without a row the caller may not. A parent that isn't there becomes
   * an id that nothing has, which the key to tasks refuses.
   */
  private static final Sql INSERT =
      TaskStatements.of(
          """
          with drafts as (
            select d.*
              from rows from (
                     jsonb_to_recordset(:drafts) as (
                       id uuid, title text, description text, status_id uuid, priority text,
                       parent_id uuid, parent_project_key text, parent_number integer,
                       start_date timestamptz, due_date timestamptz, estimate numeric,
                       position text))
                   with ordinality
                as d (id, title, description, status_id, priority, parent_id, parent_project_key,
                      parent_number, start_date, due_date, estimate, position, place)),
          counted as (
            update projects p
               set last_task_number = p.last_task_number + (select count(*) from drafts)
             where p.organization_id = :organization_id
               and (p.id = :project_id or p.key = :project_key)
               and {writable}
            returning p.id, p.key, p.last_task_number - (select count(*) from drafts) as before),
          t as (
            insert into tasks (
              organization_id, id, project_id, number, title, description, status_id, priority,
              parent_task_id, start_date, due_date, estimate, position, created_by_user_id)
            select :organization_id, d.id, c.id, c.before + d.place, d.title,
                   coalesce(d.description, ''),
                   coalesce(
                     d.status_id,
                     (select s.id
                        from task_statuses s
                       where s.organization_id = :organization_id
                         and s.project_id = c.id
                       order by s.category <> 'unstarted', s.position, s.id
                       limit 1)),
                   coalesce(d.priority, 'none'),
                   case
                     when d.parent_id is not null or d.parent_number is not null then coalesce(
                       (select a.id
                          from tasks a
                         where a.organization_id = :organization_id
                           and a.project_id = c.id
                           and (a.id = d.parent_id
                                or a.number = d.parent_number and d.parent_project_key = c.key)
                           and a.deleted_at is null),
                       '00000000-0000-0000-0000-000000000000')
                   end,
                   d.start_date, d.due_date, d.estimate,
                   coalesce(d.position, task_position(c.before + d.place)),
                   :created_by_user_id
              from counted c
             cross join drafts d
            returning *)
          select {columns}
            from t
           order by t.number
          """);

  private NewTasks() {}

  /** A task to make, and the id it is to have. */
  public record Made(UUID id, TaskDraft draft) {}

  /**
   * Makes the tasks, in this order. Answers a {@link Task} each, as yet without what hangs on it.
   */
  public static Bound insert(Tenant tenant, ProjectRef project, List<Made> tasks) {
    String rows = Json.MAPPER.writeValueAsString(tasks.stream().map(Row::of).toList());
    return INSERT
        .bind("drafts", new JsonText(rows))
        .bind("project_id", project.id())
        .bind("project_key", project.key())
        .bind("created_by_user_id", tenant.userId());
  }

  /** Puts labels and assignees on tasks that were just made in one project. */
  public static void complete(Tx tx, Tenant tenant, UUID projectId, List<Made> tasks) {
    List<TaskLabels.Wanted> labels =
        each(tasks, made -> made.draft().labelsOrNone(), TaskLabels.Wanted::new);
    List<TaskAssignees.Wanted> people =
        each(
            tasks,
            made -> made.draft().assigneesOrNone(),
            (id, one) -> new TaskAssignees.Wanted(id, one.userId(), one.roleOrUsual()));
    if (!labels.isEmpty()) {
      List<String> unknown = TaskLabels.add(tx, projectId, labels);
      if (!unknown.isEmpty()) {
        throw Refusals.unknownLabels(unknown);
      }
    }
    if (!people.isEmpty()) {
      List<UUID> unfit = TaskAssignees.put(tx, tenant, projectId, people);
      if (!unfit.isEmpty()) {
        throw Refusals.notAssignable(unfit);
      }
    }
  }

  private static <D, W> List<W> each(
      List<Made> tasks, Function<Made, List<D>> drafts, BiFunction<UUID, D, W> wanted) {
    return tasks.stream()
        .flatMap(made -> drafts.apply(made).stream().map(one -> wanted.apply(made.id(), one)))
        .toList();
  }

  private record Row(
      UUID id,
      String title,
      @Nullable String description,
      @Nullable UUID statusId,
      @Nullable Priority priority,
      @Nullable UUID parentId,
      @Nullable String parentProjectKey,
      @Nullable Integer parentNumber,
      @Nullable Instant startDate,
      @Nullable Instant dueDate,
      @Nullable BigDecimal estimate,
      @Nullable String position) {

    static Row of(Made made) {
      TaskDraft draft = made.draft();
      TaskRef parent = draft.parent();
      return new Row(
          made.id(),
          draft.title(),
          draft.description(),
          draft.statusId(),
          draft.priority(),
          parent == null ? null : parent.id(),
          parent == null ? null : parent.projectKey(),
          parent == null ? null : parent.number(),
          draft.startDate(),
          draft.dueDate(),
          draft.estimate(),
          draft.position());
    }
  }
}
