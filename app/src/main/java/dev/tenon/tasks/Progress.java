package dev.tenon.tasks;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far projects are. */
public final class Progress {
  private static final Sql COUNT =
      Sql.of(
          """
          select s.project_id,
                 coalesce(sum(n.tasks) filter (where s.category = 'completed'), 0)::bigint as done,
                 sum(n.tasks)::bigint as total
            from task_statuses s
            join (select t.project_id, t.status_id, count(*) as tasks
                    from tasks t
                   where t.organization_id = :organization_id
                     and t.project_id = any(:projects)
                     and t.deleted_at is null
                   group by t.project_id, t.status_id) n
              on n.status_id = s.id
           where s.organization_id = :organization_id
             and s.category <> 'cancelled'
           group by s.project_id
          """);

  private final Db db;

  public Progress(Db db) {
    this.db = db;
  }

  /** How many of a project's tasks are done, of those that were not cancelled. */
  public record Count(UUID projectId, long done, long total) {}

  /** Of these projects, by their ids; none of one without tasks. */
  public Map<UUID, Count> of(Tenant tenant, List<UUID> projects) {
    if (projects.isEmpty()) {
      return Map.of();
    }
    return db
        .list(
            tenant,
            COUNT.bind("projects", projects),
            row ->
                new Count(row.uuid("project_id"), row.longNumber("done"), row.longNumber("total")))
        .stream()
        .collect(Collectors.toMap(Count::projectId, Function.identity()));
  }
}
