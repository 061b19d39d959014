package dev.tenon.tasks;

import dev.tenon.db.Db;
import dev.tenon.db.Tenant;
import dev.tenon.filters.Condition;
import dev.tenon.filters.paging.KeyType;
import dev.tenon.filters.paging.SortKey;
import dev.tenon.filters.paging.Sorts;
import dev.tenon.filters.vocabulary.ByName;
import dev.tenon.filters.vocabulary.Field;
import dev.tenon.filters.vocabulary.Kind;
import dev.tenon.filters.vocabulary.Vocabulary;
import dev.tenon.lists.Asked;
import dev.tenon.lists.Listed;
import dev.tenon.lists.Lists;
import dev.tenon.projects.ProjectAccess;
import dev.tenon.projects.ProjectRef;
import dev.tenon.tasks.task.TaskStatements;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The lists of tasks. */
public final class TaskLists {
  /** A task is closed since a moment exactly while its status is of a closed category. */
  private static final String OPEN = "t.completed_at is null";

  /** Live tasks, newest first; each row is found by an index on when it was made. */
  public static final Listed<TaskSummary> TASKS =
      Listed.of(
              "tasks",
              TaskSummary.class,
              TaskStatements.text("select {summary}"),
              TaskStatements.text(
                  """
                    from tasks t
                   where t.organization_id = :organization_id
                     and t.deleted_at is null
                     and {in live project}
                  """),
              sorts(),
              "-created_at")
          .filteredBy(vocabulary(), TaskNouns.ALL);

  /** Deleted tasks that the caller may restore, last deleted first. */
  public static final Listed<Deleted> TRASH =
      Listed.of(
          "deleted tasks",
          Deleted.class,
          """
          select t.id, p.key || '-' || t.number as key, t.project_id, t.title, t.deleted_at, t.version
          """,
          """
            from tasks t
            join projects p
              on p.organization_id = t.organization_id
             and p.id = t.project_id
             and p.deleted_at is null
           where t.organization_id = :organization_id
             and t.deleted_at is not null
             and project_role(p.id) in ('member', 'manager')
          """,
          Sorts.of(
              "t.id",
              Deleted::id,
              SortKey.required("deleted_at", KeyType.MOMENT, "t.deleted_at", Deleted::deletedAt)),
          "-deleted_at");

  private final Db db;
  private final Lists lists;

  public TaskLists(Db db, Lists lists) {
    this.db = db;
    this.lists = lists;
  }

  /** A task in the trash. */
  @About("A deleted task, as the trash shows it.")
  public record Deleted(
      UUID id, String key, UUID projectId, String title, Instant deletedAt, int version) {}

  /** Tasks of all projects that the caller sees. */
  public Page<TaskSummary> all(Tenant tenant, Asked asked) {
    return lists.page(tenant, asked, TASKS);
  }

  /** Tasks of one project. Fails with 404 where the caller doesn't see it. */
  public Page<TaskSummary> of(Tenant tenant, ProjectRef project, Asked asked) {
    Page<TaskSummary> page =
        lists.page(tenant, asked, TASKS.of(named(project), inProject(project)));
    if (page.items().isEmpty()) {
      db.in(tenant, tx -> ProjectAccess.require(tx, project, ProjectRole.VIEWER));
    }
    return page;
  }

  /** Those tasks of a project, by their numbers, that the filter asked for lets through. */
  public List<TaskSummary> some(
      Tenant tenant, ProjectRef project, Set<Integer> numbers, Asked asked) {
    Condition named =
        new Condition(
            "t.number = any(:in_numbers::integer[])", Map.of("in_numbers", List.copyOf(numbers)));
    return lists
        .page(tenant, asked, TASKS.of(named(project), inProject(project).and(named)))
        .items();
  }

  public Page<Deleted> deleted(Tenant tenant, Asked asked) {
    return lists.page(tenant, asked, TRASH);
  }

  /** That the tasks {@code t} are a project's. */
  public static Condition inProject(ProjectRef project) {
    UUID id = project.id();
    if (id != null) {
      return new Condition("t.project_id = :in_project", Map.of("in_project", id));
    }
    return new Condition(
        """
        t.project_id = (
               select q.id
                 from projects q
                where q.organization_id = :organization_id
                  and q.key = :in_project
                  and q.deleted_at is null)\
        """,
        Map.of("in_project", named(project)));
  }

  private static String named(ProjectRef project) {
    UUID id = project.id();
    return id == null ? Objects.requireNonNull(project.key()) : id.toString();
  }

  private static Sorts<TaskSummary> sorts() {
    return Sorts.of(
            "t.id",
            TaskSummary::id,
            SortKey.required("created_at", KeyType.MOMENT, "t.created_at", TaskSummary::createdAt),
            SortKey.required("updated_at", KeyType.MOMENT, "t.updated_at", TaskSummary::updatedAt),
            SortKey.optional("due_date", KeyType.MOMENT, "t.due_date", TaskSummary::dueDate),
            SortKey.optional("start_date", KeyType.MOMENT, "t.start_date", TaskSummary::startDate),
            SortKey.optional(
                "completed_at", KeyType.MOMENT, "t.completed_at", TaskSummary::completedAt),
            SortKey.optional("estimate", KeyType.DECIMAL, "t.estimate", TaskSummary::estimate),
            SortKey.required(
                "priority", KeyType.WHOLE, "t.priority_rank", task -> task.priority().rank()),
            SortKey.required("number", KeyType.WHOLE, "t.number", TaskSummary::number),
            SortKey.required("title", KeyType.TEXT, "t.title", TaskSummary::title),
            SortKey.required("position", KeyType.TEXT, "t.position", TaskSummary::position))
        .bornAt("t.created_at");
  }

  private static Vocabulary vocabulary() {
    return Vocabulary.of(
            Field.required("status", new Kind.Reference("status"), "t.status_id")
                .naming(
                    new ByName(
                        Map.of("open", OPEN, "closed", "t.completed_at is not null"),
                        """
                        exists (select
                                  from task_statuses s
                                 where s.organization_id = t.organization_id
                                   and s.project_id = t.project_id
                                   and s.id = t.status_id
                                   and (lower(s.name) in (
                                          select lower(n.name)
                                            from unnest(:names::text[]) as n (name))
                                        or s.category in (
                                          select lower(n.name)
                                            from unnest(:names::text[]) as n (name))))\
                        """,
                        Map.of())),
            Field.required(
                "priority",
                Kind.Choice.ordered("none", "low", "medium", "high", "urgent"),
                "t.priority"),
            working("assignee", List.of("lead", "contributor", "reviewer")),
            working("lead", List.of("lead")),
            working("reviewer", List.of("reviewer")),
            Field.many(
                    "label",
                    new Kind.Reference("label"),
                    """
                    exists (select
                              from task_labels tl
                             where tl.organization_id = t.organization_id
                               and tl.task_id = t.id
                               and tl.label_id = any(:values))\
                    """,
                    """
                    exists (select
                              from task_labels tl
                              join labels l
                                on l.organization_id = :organization_id
                               and l.id = tl.label_id
                               and l.deleted_at is null
                             where tl.organization_id = t.organization_id
                               and tl.task_id = t.id)\
                    """)
                .naming(
                    new ByName(
                        Map.of(),
                        """
                        exists (select
                                  from task_labels tl
                                  join labels l
                                    on l.organization_id = :organization_id
                                   and l.id = tl.label_id
                                   and l.deleted_at is null
                                 where tl.organization_id = t.organization_id
                                   and tl.task_id = t.id
                                   and lower(l.name) in (
                                         select lower(n.name)
                                           from unnest(:names::text[]) as n (name)))\
                        """,
                        // That both were made when they were lets PostgreSQL page along the index
                        // of the open ones where the list goes by that.
                        Map.of(
                            OPEN,
                            """
                            exists (select
                                      from open_task_labels o
                                     where o.organization_id = t.organization_id
                                       and o.task_id = t.id
                                       and o.created_at = t.created_at
                                       and o.label_name = lower(:name))\
                            """))),
            Field.required("project", new Kind.Reference("project"), "t.project_id"),
            Field.optional("parent", new Kind.Reference("task"), "t.parent_task_id"),
            Field.optional("creator", new Kind.Person("person"), "t.created_by_user_id"),
            Field.required("title", new Kind.Prose(), "t.title"),
            Field.required("number", new Kind.Whole(), "t.number"),
            Field.optional("estimate", new Kind.Decimal(), "t.estimate"),
            Field.optional("due", new Kind.Moment(), "t.due_date"),
            Field.optional("start", new Kind.Moment(), "t.start_date"),
            Field.required("created", new Kind.Moment(), "t.created_at"),
            Field.required("updated", new Kind.Moment(), "t.updated_at"),
            Field.optional("completed", new Kind.Moment(), "t.completed_at"),
            Field.optional("kind", Kind.Choice.of("issue", "pull_request"), "t.source_kind"))
        .searching("t.id in (select guard.matching_task_ids(:value))");
  }

  /**
   * By all columns of the assignments' key, so that PostgreSQL knows that somebody has a task once;
   * and by when it was made, which their index of a person's tasks goes by as lists do.
   */
  private static Field working(String name, List<String> roles) {
    String on =
        """
        exists (select
                  from task_assignees ta
                 where ta.organization_id = t.organization_id
                   and ta.project_id = t.project_id
                   and ta.task_id = t.id
                   and ta.task_created_at = t.created_at
                   and ta.role in ('%s')\
        """
            .formatted(String.join("', '", roles));
    return Field.many(
        name, new Kind.Person("person"), on + "\n and ta.user_id = any(:values))", on + ")");
  }
}
