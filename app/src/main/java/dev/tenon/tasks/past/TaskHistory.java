package dev.tenon.tasks.past;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.filters.Condition;
import dev.tenon.history.AuditEntry;
import dev.tenon.history.AuditLog;
import dev.tenon.history.NamedRecords;
import dev.tenon.lists.Asked;
import dev.tenon.lists.Lists;
import dev.tenon.tasks.task.TaskAccess;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Page;
import dev.tenon.web.ProjectRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What happened to tasks, with what hangs on them. */
public final class TaskHistory {
  private static final int MOST_COMMENTS = 5_000;

  private static final Sql COMMENTS =
      Sql.of(
          """
          select c.id
            from comments c
           where c.organization_id = :organization_id
             and c.task_id = :task_id
           order by c.created_at desc, c.id desc
           limit :most
          """);

  private final Db db;
  private final Lists lists;
  private final NamedRecords records;

  public TaskHistory(Db db, Lists lists) {
    this.db = db;
    this.lists = lists;
    this.records = new NamedRecords(db);
  }

  /**
   * What happened to a task, its assignees, labels, relations and comments, the latest first. Fails
   * with 404 where the caller doesn't see it.
   */
  public Page<Happening> of(Tenant tenant, TaskRef task, Asked asked) {
    UUID id = db.in(tenant, tx -> TaskAccess.require(tx, task, ProjectRole.VIEWER)).taskId();
    Page<AuditEntry> entries =
        lists.page(tenant, asked, AuditLog.LISTED.of("task " + id, about(tenant, id)));
    List<Telling> tellings =
        entries.items().stream().map(Telling::of).filter(Telling::isNews).toList();
    Set<UUID> ids = new HashSet<>();
    tellings.forEach(telling -> ids.addAll(telling.ids()));
    Names names = new Names(records.named(tenant, ids));
    return new Page<>(
        tellings.stream().map(telling -> telling.happening(names)).toList(),
        entries.next(),
        entries.total());
  }

  /** By the ids of all records concerned, which the log's index is entered with. */
  private Condition about(Tenant tenant, UUID task) {
    List<UUID> records = new ArrayList<>();
    records.add(task);
    records.addAll(
        db.list(
            tenant,
            COMMENTS.bind("task_id", task).bind("most", MOST_COMMENTS),
            row -> row.uuid("id")));
    return new Condition(
        """
        a.entity_type in ('tasks', 'task_assignees', 'task_labels', 'task_relations', 'comments')
         and a.record_id = any(:records)\
        """,
        Map.of("records", records));
  }
}
