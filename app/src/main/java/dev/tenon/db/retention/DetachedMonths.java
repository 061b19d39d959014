package dev.tenon.db.retention;

import dev.tenon.db.DatabaseFailure;
import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.faults.OperatorFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The months that have left the audit log and are still tables. */
public final class DetachedMonths {
  private static final int ROWS_AT_ONCE = 500;

  private static final String NAMES =
      """
      select c.relname
        from pg_class c
       where c.relnamespace = 'audit'::regnamespace
         and c.relkind = 'r'
         and not c.relispartition
         and c.relname ~ '^audit_logs_\\d{4}_\\d{2}$'
       order by c.relname
      """;

  private final DatabaseUrl owner;

  /** Of a database, as {@code tenon_owner}: nobody else reads them. */
  public DetachedMonths(DatabaseUrl owner) {
    this.owner = owner;
  }

  /** A month that is a file now. */
  public record Archived(MonthFile file, MonthFile.Seal seal) {}

  /** Writes each to a file of a directory, reads that again, and only then drops the table. */
  public List<Archived> archive(Path directory) {
    List<Archived> archived = new ArrayList<>();
    try (Connection connection = owner.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      Files.createDirectories(directory);
      for (String month : names(connection)) {
        archived.add(archive(connection, month, directory));
      }
      return archived;
    } catch (SQLException fault) {
      throw DatabaseFailure.of(fault);
    } catch (IOException fault) {
      throw new OperatorFault("%s can't be written to: %s".formatted(directory, fault), fault);
    }
  }

  private static List<String> names(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(NAMES)) {
      while (rows.next()) {
        names.add(rows.getString("relname"));
      }
    }
    return names;
  }

  private static Archived archive(Connection connection, String month, Path directory)
      throws SQLException, IOException {
    MonthFile file = new MonthFile(directory.resolve(month.replace('_', '-') + ".jsonl.gz"));
    if (Files.exists(file.path())) {
      throw new OperatorFault(
          "%s is there already; move it away, or take another directory.".formatted(file.path()));
    }
    try (Statement statement = connection.createStatement()) {
      // Within this transaction alone, and then the table is gone.
      statement.execute("alter table audit." + month + " no force row level security");
      MonthFile.Seal seal = file.write(sink -> read(connection, month, sink));
      if (!file.verify().equals(seal)) {
        throw new IOException(file.path() + " is not what was written to it");
      }
      statement.execute("drop table audit." + month);
      connection.commit();
      return new Archived(file, seal);
    }
  }

  private static void read(Connection connection, String month, MonthFile.Sink sink)
      throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows =
          statement.executeQuery(
              """
              select to_jsonb(a)::text as entry
                from audit.%s a
               order by organization_id, occurred_at, id
              """
                  .formatted(month))) {
        while (rows.next()) {
          sink.line(rows.getString("entry"));
        }
      }
    } catch (SQLException fault) {
      throw DatabaseFailure.of(fault);
    }
  }
}
