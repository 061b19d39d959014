package dev.tenon.bench.load;

import dev.tenon.bench.database.BenchDatabase;
import dev.tenon.db.installation.DatabaseUrl;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What queries answer, as lines of text. */
final class Rows {
  static final List<String> TABLES =
      List.of(
          "organizations",
          "users",
          "organization_tenants",
          "teams",
          "team_members",
          "projects",
          "project_members",
          "task_statuses",
          "labels",
          "tasks",
          "task_assignees",
          "task_labels",
          "open_task_labels",
          "comments");

  private Rows() {}

  /** The first column of each row. */
  static List<String> of(DatabaseUrl login, String... statements) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (var connection = login.dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (int i = 0; i < statements.length - 1; i++) {
        statement.execute(statements[i]);
      }
      try (var rows = statement.executeQuery(statements[statements.length - 1])) {
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
      }
    }
    return lines;
  }

  /** A table's rows in an order of their own, without what only a clock decides. */
  static List<String> all(BenchDatabase database, String table) throws SQLException {
    return of(
        database.superuser(),
        "select (to_jsonb(t) - 'updated_at' - '%s')::text from %s t order by 1"
            .formatted(table.equals("project_members") ? "created_at" : "", table));
  }
}
