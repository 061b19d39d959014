package dev.tenon.tasks.past;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The names behind ids, as far as their reader may know them: people, statuses, labels, tasks. */
record Names(Map<UUID, String> byId) {
  private static final Sql FIND =
      Sql.of(
          """
          select u.id, u.display_name as name
            from users u
           where u.organization_id = :organization_id
             and u.id = any(:ids)
          union all
          select s.id, s.name
            from task_statuses s
           where s.organization_id = :organization_id
             and s.id = any(:ids)
          union all
          select l.id, l.name
            from labels l
           where l.organization_id = :organization_id
             and l.id = any(:ids)
          union all
          select t.id, p.key || '-' || t.number
            from tasks t
            join projects p on p.organization_id = t.organization_id and p.id = t.project_id
           where t.organization_id = :organization_id
             and t.id = any(:ids)
          """);

  /** Looks all of these up in one question. */
  static Names of(Db db, Tenant reader, Set<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      db.list(reader, FIND.bind("ids", List.copyOf(ids)), Named.class)
          .forEach(named -> names.put(named.id, named.name));
    }
    return new Names(names);
  }

  /** The name behind an id; null where the reader knows none. */
  @Nullable String of(UUID id) {
    return byId.get(id);
  }

  private record Named(UUID id, String name) {}
}
