package dev.tenon.tasks;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.json.Json;
import dev.tenon.json.JsonText;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskAccess;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Failure;
import java.util.List;
import java.util.UUID;

/** The labels that tasks carry. One may be named like another's id: then the id counts. */
public final class TaskLabels {
  private static final Sql ADD =
      Sql.of(
          """
          with wanted as (
            select w.task_id, w.label, l.id as label_id
              from jsonb_to_recordset(:wanted) as w (task_id uuid, label text)
              left join lateral (
                select named.id
                  from labels named
                 where named.organization_id = :organization_id
                   and named.project_id = :project_id
                   and (named.id::text = lower(w.label) or lower(named.name) = lower(w.label))
                   and named.deleted_at is null
                 order by named.id::text = lower(w.label) desc
                 limit 1) l on true),
          added as (
            insert into task_labels (organization_id, project_id, task_id, label_id)
            select :organization_id, :project_id, w.task_id, w.label_id
              from wanted w
             where w.label_id is not null
            on conflict (organization_id, task_id, project_id, label_id) do nothing)
          select w.label
            from wanted w
           where w.label_id is null
          """);

  private static final Sql FIND =
      Sql.of(
          """
          select l.id, l.name, l.color
            from labels l
           where l.organization_id = :organization_id
             and l.project_id = :project_id
             and (l.id::text = lower(:label) or lower(l.name) = lower(:label))
             and l.deleted_at is null
           order by l.id::text = lower(:label) desc
           limit 1
          """);

  private static final Sql REMOVE =
      Sql.of(
          """
          delete from task_labels
           where organization_id = :organization_id
             and task_id = :task_id
             and label_id = :label_id
          """);

  private final Db db;

  public TaskLabels(Db db) {
    this.db = db;
  }

  /** A label to put on a task, by id or name. */
  public record Wanted(UUID taskId, String label) {}

  /**
   * Puts labels on tasks of one project; those that are on already stay. Answers the ones that the
   * project doesn't have, of which none may be left out.
   */
  public static List<String> add(Tx tx, UUID projectId, List<Wanted> wanted) {
    return tx.list(
        ADD.bind("project_id", projectId)
            .bind("wanted", new JsonText(Json.MAPPER.writeValueAsString(wanted))),
        row -> row.text("label"));
  }

  /** Puts a label of its project on a task. */
  public Task.Label add(Tenant tenant, TaskRef task, String label) {
    return db.in(
        tenant,
        tx -> {
          TaskAccess access = TaskAccess.requireWritable(tx, task);
          Task.Label found = find(tx, access.projectId(), label);
          add(tx, access.projectId(), List.of(new Wanted(access.taskId(), found.id().toString())));
          return found;
        });
  }

  /** Takes a label off a task. Fails with 404 where it isn't on. */
  public void remove(Tenant tenant, TaskRef task, String label) {
    db.in(
        tenant,
        tx -> {
          TaskAccess access = TaskAccess.requireWritable(tx, task);
          UUID labelId = find(tx, access.projectId(), label).id();
          int removed =
              tx.update(REMOVE.bind("task_id", access.taskId()).bind("label_id", labelId));
          if (removed == 0) {
            throw Failure.notFound("label on the task");
          }
          return removed;
        });
  }

  private static Task.Label find(Tx tx, UUID projectId, String label) {
    return tx.one(FIND.bind("project_id", projectId).bind("label", label), Task.Label.class)
        .orElseThrow(() -> Failure.notFound("label"));
  }
}
