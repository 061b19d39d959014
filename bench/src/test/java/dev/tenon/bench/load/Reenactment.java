package dev.tenon.bench.load;

import dev.tenon.bench.database.BenchDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Does in one database what another one's audit log says was done, change by change, with every
 * trigger at work.
 */
final class Reenactment {
  /** In an order in which everything refers to what is there. People's names are not in the log. */
  private static final String CHANGES =
      """
      select a.entity_type, a.action, a.record_id, a.organization_id, a.performed_by_user_id,
             jsonb_object_agg(c.key, coalesce(to_jsonb(u) -> c.key, c.value -> 1))
               || jsonb_build_object('organization_id', a.organization_id) as after
        from audit.audit_logs a
       cross join lateral jsonb_each(a.changes) c
        left join users u
          on a.entity_type = 'users'
         and u.organization_id = a.organization_id
         and u.id = a.record_id
       -- Who makes a project becomes its manager by a trigger.
       where not (a.entity_type = 'project_members' and a.changes #>> '{role,1}' = 'manager')
       group by a.organization_id, a.occurred_at, a.id
       order by array_position(
                  array['organizations', 'users', 'organization_tenants', 'teams', 'team_members',
                        'projects', 'project_members', 'task_statuses', 'labels', 'tasks',
                        'task_assignees', 'task_labels', 'comments'], a.entity_type::text),
                a.occurred_at, a.id
      """;

  private Reenactment() {}

  static void of(BenchDatabase from, BenchDatabase to) throws SQLException {
    try (Connection source = from.superuser().dataSource().getConnection();
        Connection target = to.superuser().dataSource().getConnection();
        var log = source.createStatement()) {
      target.setAutoCommit(false);
      execute(target, "set time zone 'UTC'");
      accounts(source, target);
      try (ResultSet change = log.executeQuery(CHANGES)) {
        while (change.next()) {
          reenact(target, change);
        }
      }
      // The counter moves in a statement of its own, which is not logged.
      execute(
          target,
          """
          update projects p
             set last_task_number = (
                   select max(number)
                     from tasks t
                    where t.organization_id = p.organization_id
                      and t.project_id = p.id)
          """);
      target.commit();
    }
  }

  private static void accounts(Connection source, Connection target) throws SQLException {
    try (var read = source.createStatement();
        var rows = read.executeQuery("select to_jsonb(a)::text from identity.accounts a");
        PreparedStatement write =
            target.prepareStatement(
                """
                insert into identity.accounts
                select *
                  from jsonb_populate_record(null::identity.accounts, ?::jsonb)
                """)) {
      while (rows.next()) {
        write.setString(1, rows.getString(1));
        write.execute();
      }
    }
  }

  private static void reenact(Connection target, ResultSet change) throws SQLException {
    String table = change.getString("entity_type");
    String actor = change.getString("performed_by_user_id");
    try (PreparedStatement context =
        target.prepareStatement(
            """
            select set_config('app.organization_id', ?, true), set_config('app.user_id', ?, true),
                   set_config('app.performed_via', 'session', true)
            """)) {
      context.setString(1, change.getString("organization_id"));
      context.setString(2, actor == null ? "" : actor);
      context.execute();
    }
    String columns = columns(target, table, change.getString("after"));
    boolean isNew = change.getString("action").equals("create");
    String sql =
        isNew
            ? "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb)"
            : "update %1$s t set (%2$s) = (select %2$s from jsonb_populate_record(t, ?::jsonb))"
                + " where t.id = ?::uuid";
    try (PreparedStatement statement = target.prepareStatement(sql.formatted(table, columns))) {
      statement.setString(1, change.getString("after"));
      if (!isNew) {
        statement.setString(2, change.getString("record_id"));
      }
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("nothing changed in " + table);
      }
    }
  }

  private static String columns(Connection target, String table, String after) throws SQLException {
    try (PreparedStatement names =
        target.prepareStatement(
            """
            select string_agg(quote_ident(a.attname), ', ')
              from pg_attribute a
             where a.attrelid = ?::regclass
               and a.attnum > 0
               and a.attname in (select jsonb_object_keys(?::jsonb))
            """)) {
      names.setString(1, table);
      names.setString(2, after);
      try (ResultSet row = names.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
