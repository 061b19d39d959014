package dev.tenon.bench.soak;

import dev.tenon.bench.machine.Jcmd;
import dev.tenon.db.installation.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server and its database hold at a moment.
 *
 * @param heapMegabytes of the server's objects after a full collection: what it holds on to
 * @param deadRows of all tables, which autovacuum has yet to clear away
 * @param bloatPercent of the tasks' table: room that dead rows take or have left
 */
record Vitals(
    long heapMegabytes,
    long residentMegabytes,
    int threads,
    int connections,
    long deadRows,
    long liveRows,
    double bloatPercent,
    long databaseMegabytes) {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final String DATABASE =
      """
      select (select count(*)
                from pg_stat_activity
               where datname = current_database()
                 and usename = 'tenon_app') as connections,
             (select sum(n_dead_tup) from pg_stat_user_tables) as dead_rows,
             (select sum(n_live_tup) from pg_stat_user_tables) as live_rows,
             (select dead_tuple_percent + approx_free_percent
                from pgstattuple_approx('tasks')) as bloat_percent,
             pg_database_size(current_database()) as size
      """;

  static Vitals of(long server, DatabaseUrl superuser) throws IOException, SQLException {
    Jcmd.run(server, "GC.run");
    try (Connection connection = superuser.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists pgstattuple");
      try (ResultSet row = statement.executeQuery(DATABASE)) {
        row.next();
        return new Vitals(
            heap(server),
            status(server, "VmRSS:") / 1024,
            (int) status(server, "Threads:"),
            row.getInt("connections"),
            row.getLong("dead_rows"),
            row.getLong("live_rows"),
            row.getDouble("bloat_percent"),
            row.getLong("size") >> 20);
      }
    }
  }

  private static long heap(long server) throws IOException {
    Matcher used = USED.matcher(Jcmd.run(server, "GC.heap_info"));
    return used.find() ? Long.parseLong(used.group(1)) / 1024 : 0;
  }

  private static long status(long server, String field) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(server), "status")).stream()
        .filter(line -> line.startsWith(field))
        .map(line -> line.substring(field.length()).replace("kB", "").strip())
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }
}
