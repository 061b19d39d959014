package dev.tenon.bench.scale;

import dev.tenon.bench.database.BenchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How large a population is on the disk, in bytes.
 *
 * @param tasks how many tasks there are
 * @param largest how many of them the largest organization has
 */
record Sizes(
    long tasks,
    long largest,
    long taskTable,
    long taskIndexes,
    long audit,
    long auditEntries,
    long database) {
  private static final String SIZES =
      """
      with months as (
        select pg_total_relation_size(inhrelid) as bytes, c.reltuples
          from pg_inherits i
          join pg_class c on c.oid = i.inhrelid
         where i.inhparent = 'audit.audit_logs'::regclass)
      select (select count(*) from tasks) as tasks,
             (select max(p.tasks)
                from (select sum(last_task_number) as tasks
                        from projects
                       group by organization_id) p) as largest,
             pg_table_size('tasks') as task_table,
             pg_indexes_size('tasks') as task_indexes,
             (select sum(bytes) from months) as audit,
             (select sum(greatest(reltuples, 0))::bigint from months) as entries,
             pg_database_size(current_database()) as whole
      """;

  static Sizes of(BenchDatabase database) throws SQLException {
    try (Connection connection = database.superuser().dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SIZES)) {
      row.next();
      return new Sizes(
          row.getLong("tasks"),
          row.getLong("largest"),
          row.getLong("task_table"),
          row.getLong("task_indexes"),
          row.getLong("audit"),
          row.getLong("entries"),
          row.getLong("whole"));
    }
  }
}
