package dev.tenon.bench.replay;

import dev.tenon.bench.database.BenchDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What was done to the tasks of an imported project, task by task and in order.
 *
 * @param tasks the deeds to each task, by the id of the imported one
 */
record Story(Map<UUID, List<Deed>> tasks) {
  /**
   * An archive tells when a task was opened, said something about and closed, and by whom but for
   * the last: that goes to its author, as do labels and assignees, which are taken for given when
   * it was opened. What was reopened meanwhile it doesn't tell. An answer never comes before what
   * it answers, though a review is sent after the remarks that belong to it were written.
   */
  private static final String DEEDS =
      """
      with archived as (
        select t.*
          from tasks t
         where t.organization_id = ?::uuid
           and t.project_id = ?::uuid),
      deeds as (
        select t.id as task_id, 1 as place, 'open' as deed, t.created_at as at,
               t.created_by_user_id as person, t.title::text as text, t.description as more,
               null::uuid as about, null::uuid as answers
          from archived t
        union all
        select t.id, 2, 'label', t.created_at, t.created_by_user_id, l.name::text, '', null, null
          from archived t
          join task_labels tl on tl.organization_id = t.organization_id and tl.task_id = t.id
          join labels l on l.organization_id = tl.organization_id and l.id = tl.label_id
        union all
        select t.id, 3, 'assign', t.created_at, t.created_by_user_id, '', '', a.user_id, null
          from archived t
          join task_assignees a on a.organization_id = t.organization_id and a.task_id = t.id
        union all
        select t.id, case when above.id is null then 4 else 5 end, 'comment',
               greatest(c.created_at, above.created_at), c.author_user_id, c.body, '', c.id,
               above.id
          from archived t
          join comments c on c.organization_id = t.organization_id and c.task_id = t.id
          left join comments above
            on above.organization_id = c.organization_id and above.id = c.parent_comment_id
        union all
        select t.id, 6,
               case
                 when s.id = (
                        select f.id
                          from task_statuses f
                         where f.organization_id = t.organization_id
                           and f.project_id = t.project_id
                           and f.category = 'completed'
                         order by f.position, f.id
                         limit 1)
                 then 'close'
                 else 'move'
               end,
               t.completed_at, t.created_by_user_id, s.name::text, '', null, null
          from archived t
          join task_statuses s on s.organization_id = t.organization_id and s.id = t.status_id
         where t.completed_at is not null)
      select task_id, deed, at, person, text, more, about, answers
        from deeds
       order by task_id, at, place, about
      """;

  static Story of(BenchDatabase database, UUID organization, UUID project) throws SQLException {
    Map<UUID, List<Deed>> tasks = new LinkedHashMap<>();
    try (Connection connection = database.superuser().dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(DEEDS)) {
      statement.setString(1, organization.toString());
      statement.setString(2, project.toString());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          tasks
              .computeIfAbsent(row.getObject("task_id", UUID.class), _ -> new ArrayList<>())
              .add(deed(row));
        }
      }
    }
    return new Story(tasks);
  }

  private static Deed deed(ResultSet row) throws SQLException {
    return new Deed(
        Deed.Kind.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("person", UUID.class),
        row.getString("text"),
        row.getString("more"),
        row.getObject("about", UUID.class),
        row.getObject("answers", UUID.class));
  }

  Stream<Deed> deeds() {
    return tasks.values().stream().flatMap(List::stream);
  }

  Instant begin() {
    return deeds().map(Deed::at).min(Instant::compareTo).orElse(Instant.EPOCH);
  }

  Instant end() {
    return deeds().map(Deed::at).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
