package dev.tenon.imports.github;

import dev.tenon.db.Sql;
import dev.tenon.db.Tx;
import dev.tenon.imports.github.archive.Item;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored tasks of the project that an import goes into, a batch at a time. */
final class Tasks {
  private static final Sql FIND =
      Sql.of(
          """
          select t.id, t.number, t.source_url, t.status_id, t.deleted_at is not null as deleted,
                 i.task_id is not null as imported,
                 encode(sha256(convert_to(t.title, 'UTF8')), 'hex') as title_hash,
                 encode(sha256(convert_to(t.description, 'UTF8')), 'hex') as description_hash,
                 encode(i.title_hash, 'hex') as imported_title_hash,
                 encode(i.description_hash, 'hex') as imported_description_hash,
                 i.status_id as imported_status_id,
                 coalesce(i.labels, '{}') as imported_labels,
                 coalesce(i.assignees, '{}') as imported_assignees
            from tasks t
            left join imported_tasks i
              on i.organization_id = t.organization_id
             and i.project_id = t.project_id
             and i.task_id = t.id
           where t.organization_id = :organization_id
             and t.project_id = :project_id
             and t.number = any (:numbers::integer[])
          """);

  private static final Sql INSERT =
      Sql.of(
          """
          insert into tasks (organization_id, project_id, id, number, title, description, status_id,
                             position, source_url, source_kind, created_by_user_id, created_at,
                             updated_at, completed_at)
          select :organization_id, :project_id, r.id, r.number, r.title, r.description, r.status_id,
                 r.position, r.url, r.kind, r.author_id, r.created_at, now(), r.completed_at
            from json_to_recordset(:rows::json)
              as r (id uuid, number integer, title text, description text, status_id uuid,
                    position text, url text, kind text, author_id uuid, created_at timestamptz,
                    completed_at timestamptz)
          """);

  private static final Sql UPDATE =
      Sql.of(
          """
          update tasks t
             set title = coalesce(r.title, t.title),
                 description = coalesce(r.description, t.description),
                 status_id = coalesce(r.status_id, t.status_id),
                 completed_at = case when r.status_id is null then t.completed_at
                                     else r.completed_at end
            from json_to_recordset(:rows::json)
              as r (id uuid, title text, description text, status_id uuid, completed_at timestamptz)
           where t.organization_id = :organization_id
             and t.project_id = :project_id
             and t.id = r.id
          """);

  private static final Sql REMEMBER =
      Sql.of(
          """
          insert into imported_tasks (organization_id, project_id, task_id, title_hash,
                                      description_hash, status_id, labels, assignees)
          select :organization_id, :project_id, r.id, decode(r.title_hash, 'hex'),
                 decode(r.description_hash, 'hex'), r.status_id, r.labels, r.assignees
            from json_to_recordset(:rows::json)
              as r (id uuid, title_hash text, description_hash text, status_id uuid, labels text[],
                    assignees text[])
              on conflict (organization_id, project_id, task_id) do update
                 set title_hash = excluded.title_hash,
                     description_hash = excluded.description_hash,
                     status_id = excluded.status_id,
                     labels = excluded.labels,
                     assignees = excluded.assignees
          """);

  private static final Sql ADD_LABELS =
      Sql.of(
          """
          insert into task_labels (organization_id, project_id, task_id, label_id)
          select :organization_id, :project_id, r.task_id, r.to_id
            from json_to_recordset(:rows::json) as r (task_id uuid, to_id uuid)
              on conflict (organization_id, task_id, project_id, label_id) do nothing
          """);

  private static final Sql REMOVE_LABELS =
      Sql.of(
          """
          delete from task_labels l
           using json_to_recordset(:rows::json) as r (task_id uuid, to_id uuid)
           where l.organization_id = :organization_id
             and l.project_id = :project_id
             and l.task_id = r.task_id
             and l.label_id = r.to_id
          """);

  private static final Sql ADD_ASSIGNEES =
      Sql.of(
          """
          insert into task_assignees (organization_id, project_id, task_id, user_id)
          select :organization_id, :project_id, r.task_id, r.to_id
            from json_to_recordset(:rows::json) as r (task_id uuid, to_id uuid)
              on conflict (organization_id, task_id, project_id, user_id) do nothing
          """);

  private static final Sql REMOVE_ASSIGNEES =
      Sql.of(
          """
          delete from task_assignees a
           using json_to_recordset(:rows::json) as r (task_id uuid, to_id uuid)
           where a.organization_id = :organization_id
             and a.project_id = :project_id
             and a.task_id = r.task_id
             and a.user_id = r.to_id
          """);

  private final Tx tx;
  private final UUID projectId;

  Tasks(Tx tx, UUID projectId) {
    this.tx = tx;
    this.projectId = projectId;
  }

  /**
   * A task that has an item's number already. The hashes are of what is here; the imported ones of
   * what the archive said last, null where the task is none of an archive.
   */
  record Stored(
      UUID id,
      int number,
      @Nullable String sourceUrl,
      UUID statusId,
      boolean deleted,
      boolean imported,
      String titleHash,
      String descriptionHash,
      @Nullable String importedTitleHash,
      @Nullable String importedDescriptionHash,
      @Nullable UUID importedStatusId,
      List<String> importedLabels,
      List<String> importedAssignees) {}

  record Created(
      UUID id,
      int number,
      String title,
      String description,
      UUID statusId,
      String position,
      String url,
      Item.Kind kind,
      UUID authorId,
      Instant createdAt,
      @Nullable Instant completedAt) {}

  /** What is to be changed of a task; null stays as it is. */
  record Changed(
      UUID id,
      @Nullable String title,
      @Nullable String description,
      @Nullable UUID statusId,
      @Nullable Instant completedAt) {}

  /** What the archive said of a task, for the next time. */
  record Remembered(
      UUID id,
      String titleHash,
      String descriptionHash,
      @Nullable UUID statusId,
      List<String> labels,
      List<String> assignees) {}

  /** A label or an assignee of a task. */
  record Link(UUID taskId, UUID toId) {}

  Map<Integer, Stored> find(Collection<Integer> numbers) {
    Map<Integer, Stored> found = new HashMap<>();
    tx.list(FIND.bind("project_id", projectId).bind("numbers", List.copyOf(numbers)), Stored.class)
        .forEach(stored -> found.put(stored.number(), stored));
    return found;
  }

  void create(List<Created> tasks) {
    run(INSERT, tasks);
  }

  void change(List<Changed> tasks) {
    run(UPDATE, tasks);
  }

  void remember(List<Remembered> tasks) {
    run(REMEMBER, tasks);
  }

  void addLabels(List<Link> links) {
    run(ADD_LABELS, links);
  }

  void removeLabels(List<Link> links) {
    run(REMOVE_LABELS, links);
  }

  void addAssignees(List<Link> links) {
    run(ADD_ASSIGNEES, links);
  }

  void removeAssignees(List<Link> links) {
    run(REMOVE_ASSIGNEES, links);
  }

  private void run(Sql statement, List<? extends Record> rows) {
    if (!rows.isEmpty()) {
      tx.update(statement.bind("project_id", projectId).bind("rows", Rows.of(rows)));
    }
  }
}
