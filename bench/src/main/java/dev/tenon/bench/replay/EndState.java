package dev.tenon.bench.replay;

import dev.tenon.bench.database.BenchDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How a project stands in the end beside the one that was imported.
 *
 * @param archived how many there are of what, as the archive says
 * @param replayed the same after the replay
 * @param differing tasks that one of them has and the other has not: by title, description, author
 *     and status, with its labels, assignees, and comments by author and text
 */
record EndState(Map<String, Long> archived, Map<String, Long> replayed, long differing) {
  private static final String COUNTS =
      """
      with project as (select ?::uuid as organization_id, ?::uuid as id)
      select 'tasks' as what, count(*) as many
        from tasks t
        join project p on p.organization_id = t.organization_id and p.id = t.project_id
      union all
      select 'status ' || s.name, count(*)
        from tasks t
        join project p on p.organization_id = t.organization_id and p.id = t.project_id
        join task_statuses s on s.organization_id = t.organization_id and s.id = t.status_id
       group by s.name
      union all
      select 'comments', count(*)
        from comments c
        join project p on p.organization_id = c.organization_id and p.id = c.project_id
      union all
      select 'answers to comments', count(c.parent_comment_id)
        from comments c
        join project p on p.organization_id = c.organization_id and p.id = c.project_id
      union all
      select 'labels on tasks', count(*)
        from task_labels l
        join project p on p.organization_id = l.organization_id and p.id = l.project_id
      union all
      select 'assignments', count(*)
        from task_assignees a
        join project p on p.organization_id = a.organization_id and p.id = a.project_id
       order by 1
      """;

  private static final String DIFFERING =
      """
      with project as (
        select * from (values (true, ?::uuid, ?::uuid), (false, ?::uuid, ?::uuid))
          as p (archived, organization_id, id)),
      whole as (
        select p.archived, t.title, md5(t.description) as description, t.created_by_user_id,
               s.name as status,
               (select array_agg(l.name order by l.name collate "C")
                  from task_labels tl
                  join labels l
                    on l.organization_id = tl.organization_id and l.id = tl.label_id
                 where tl.organization_id = t.organization_id
                   and tl.task_id = t.id) as labels,
               (select array_agg(a.user_id order by a.user_id)
                  from task_assignees a
                 where a.organization_id = t.organization_id
                   and a.task_id = t.id) as assignees,
               (select array_agg(md5(c.body) || c.author_user_id
                                 order by md5(c.body), c.author_user_id)
                  from comments c
                 where c.organization_id = t.organization_id
                   and c.task_id = t.id) as comments
          from tasks t
          join project p on p.organization_id = t.organization_id and p.id = t.project_id
          join task_statuses s on s.organization_id = t.organization_id and s.id = t.status_id)
      select title, description, created_by_user_id, status, labels, assignees, comments
        from whole
       group by 1, 2, 3, 4, 5, 6, 7
      having count(*) filter (where archived) <> count(*) filter (where not archived)
      """;

  static EndState of(BenchDatabase database, UUID organization, UUID archived, UUID replayed)
      throws SQLException {
    try (Connection connection = database.superuser().dataSource().getConnection()) {
      return new EndState(
          counts(connection, organization, archived),
          counts(connection, organization, replayed),
          differing(connection, organization, archived, replayed));
    }
  }

  private static Map<String, Long> counts(Connection connection, UUID organization, UUID project)
      throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(COUNTS)) {
      statement.setString(1, organization.toString());
      statement.setString(2, project.toString());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counts.put(row.getString("what"), row.getLong("many"));
        }
      }
    }
    return counts;
  }

  private static long differing(
      Connection connection, UUID organization, UUID archived, UUID replayed) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DIFFERING)) {
      statement.setString(1, organization.toString());
      statement.setString(2, archived.toString());
      statement.setString(3, organization.toString());
      statement.setString(4, replayed.toString());
      long differing = 0;
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          differing++;
        }
      }
      return differing;
    }
  }

  /** Whether the replay came to what the archive says. */
  boolean holds() {
    return differing == 0 && archived.equals(replayed);
  }
}
