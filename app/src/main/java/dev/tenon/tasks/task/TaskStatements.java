package dev.tenon.tasks.task;

import dev.tenon.db.Sql;

/**
 * The parts that statements about tasks share. A statement is written whole, with the name of a
 * part in braces where the part belongs; each part can be read, and run, by itself.
 */
public final class TaskStatements {
  /**
   * What a {@link TaskSummary} reads of the tasks {@code t}. Nothing is joined: PostgreSQL then
   * pages over tasks alone, along their indexes, and looks the rest up for the rows of the page.
   */
  private static final String SUMMARY =
      """
      t.id,
             (select p.key || '-' || t.number
                from projects p
               where p.organization_id = t.organization_id
                 and p.id = t.project_id) as key,
             t.project_id, t.number, t.title,
             (select json_build_object('id', s.id, 'name', s.name, 'category', s.category)
                from task_statuses s
               where s.organization_id = t.organization_id
                 and s.project_id = t.project_id
                 and s.id = t.status_id) as status,
             t.priority,
             (select json_build_object('id', a.id, 'key', p.key || '-' || a.number, 'title', a.title)
                from tasks a
                join projects p on p.organization_id = a.organization_id and p.id = a.project_id
               where a.organization_id = t.organization_id
                 and a.id = t.parent_task_id
                 and a.deleted_at is null) as parent,
             t.start_date, t.due_date, t.estimate, t.position,
             (select coalesce(
                       json_agg(
                         json_build_object('id', l.id, 'name', l.name, 'color', l.color)
                         order by lower(l.name), l.id),
                       '[]')
                from task_labels tl
                join labels l on l.organization_id = tl.organization_id and l.id = tl.label_id
               where tl.organization_id = t.organization_id
                 and tl.task_id = t.id
                 and l.deleted_at is null) as labels,
             (select coalesce(
                       json_agg(
                         json_build_object(
                           'user_id', u.id, 'display_name', u.display_name, 'role', ta.role,
                           'assigned_at', ta.assigned_at)
                         order by ta.role <> 'lead', ta.assigned_at, u.id),
                       '[]')
                from task_assignees ta
                join users u on u.organization_id = ta.organization_id and u.id = ta.user_id
               where ta.organization_id = t.organization_id
                 and ta.task_id = t.id) as assignees,
             t.source_kind,
             (select json_build_object('user_id', u.id, 'display_name', u.display_name)
                from users u
               where u.organization_id = t.organization_id
                 and u.id = t.created_by_user_id) as created_by,
             t.created_at, t.updated_at, t.completed_at, t.version\
      """;

  /** What a {@link Task} reads besides. */
  private static final String COLUMNS = SUMMARY + ",\n       t.description, t.source_url";

  /** That the project of the tasks {@code t} isn't in the trash. */
  private static final String LIVE_PROJECT =
      """
      t.project_id not in (
               select q.id
                 from projects q
                where q.organization_id = :organization_id
                  and q.deleted_at is not null)\
      """;

  /**
   * That {@code t} is the task of a {@link TaskRef}. By case, since under row-level security
   * PostgreSQL takes what coalesce gives for nothing that an index could be entered with.
   */
  private static final String TASK =
      """
      t.id = case
                    when :task_id::uuid is not null then :task_id
                    else (
                      select k.id
                        from tasks k
                       where k.organization_id = :organization_id
                         and k.project_id = (
                               select q.id
                                 from projects q
                                where q.organization_id = :organization_id
                                  and q.key = :task_project_key
                                  and q.deleted_at is null)
                         and k.number = :task_number)
                  end\
      """;

  /** That the caller may change tasks of the project {@code p} now. */
  private static final String WRITABLE =
      """
      p.deleted_at is null
         and p.status = 'active'
         and project_role(p.id) in ('member', 'manager')\
      """;

  /** That {@code p} is the project of the tasks {@code t}, and the caller may change them now. */
  private static final String IN_WRITABLE_PROJECT =
      """
      p.organization_id = t.organization_id
         and p.id = t.project_id
         and {writable}\
      """;

  private TaskStatements() {}

  /** A statement of these parts: {summary}, {columns}, {task}, {in live project} and so on. */
  public static Sql of(String template) {
    return Sql.of(text(template));
  }

  /** The same as text, for lists, which add conditions to it. */
  public static String text(String template) {
    return template
        .replace("{columns}", COLUMNS)
        .replace("{summary}", SUMMARY)
        .replace("{in live project}", LIVE_PROJECT)
        .replace("{task}", TASK)
        .replace("{in writable project}", IN_WRITABLE_PROJECT)
        .replace("{writable}", WRITABLE);
  }
}
