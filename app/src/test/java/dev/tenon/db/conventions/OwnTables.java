package dev.tenon.db.conventions;

import dev.tenon.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Questions about our tables: no partitions, and not the migrations' own history. */
final class OwnTables {
  private static final String OURS =
      """
      with ours as (
           select c.oid, n.nspname, c.relname,
                  exists (
                    select
                      from pg_attribute a
                     where a.attrelid = c.oid
                       and a.attname = 'organization_id') as is_tenant
             from pg_class c
             join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('public', 'identity', 'billing', 'audit', 'reporting', 'jobs')
              and c.relkind in ('r', 'p')
              and not c.relispartition
              and c.relname <> 'flyway_schema_history')
      """;

  private OwnTables() {}

  /** What a query that begins with {@code from ours} finds to be against a rule. */
  static List<String> that(String query) throws SQLException {
    try (Connection connection = TestDatabase.superuser().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(OURS + query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
