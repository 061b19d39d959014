package dev.tenon.bench.scale;

import dev.tenon.bench.database.BenchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** How high indexes are. */
final class Levels {
  private static final String LEVELS =
      """
      select c.relname as name, b.level
        from pg_class c
        join pg_am a on a.oid = c.relam and a.amname = 'btree'
       cross join lateral bt_metap(c.oid::regclass::text) b
       where c.relkind = 'i'
      """;

  private Levels() {}

  /** The pages between each index's root and its leaves, the root included and the leaf not. */
  static Map<String, Integer> of(BenchDatabase database) throws SQLException {
    Map<String, Integer> levels = new HashMap<>();
    try (Connection connection = database.superuser().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("create extension if not exists pageinspect");
      try (ResultSet index = statement.executeQuery(LEVELS)) {
        while (index.next()) {
          levels.put(index.getString("name"), index.getInt("level"));
        }
      }
      // The population stays as it was made.
      connection.rollback();
    }
    return levels;
  }
}
