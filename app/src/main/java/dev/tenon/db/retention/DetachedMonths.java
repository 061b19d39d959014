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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The months that have left the audit log and are still tables. */
public final class DetachedMonths {
  private static final Logger LOG = LoggerFactory.getLogger(DetachedMonths.class);
  private static final int ROWS_AT_ONCE = 500;
  private static final String PREFIX = "audit_logs_";

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
  public record Archived(MonthFile file, Seal seal) {}

  /**
   * Writes each to a file of a directory, reads that again, and only then drops the table.
   *
   * @param done hears of each when it is a file and no table; those before a fault stay files
   */
  public void archive(Path directory, Consumer<Archived> done) {
    try (Connection connection = owner.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      Directories.make(directory);
      for (String month : names(connection)) {
        Archived archived = archive(connection, month, directory);
        LOG.info(
            "Archived {}: {} entries, SHA-256 {}",
            archived.file().path(),
            archived.seal().entries(),
            archived.seal().sha256());
        done.accept(archived);
      }
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

  private static Archived archive(Connection connection, String table, Path directory)
      throws SQLException, IOException {
    YearMonth month = YearMonth.parse(table.substring(PREFIX.length()).replace('_', '-'));
    MonthFile file = MonthFile.in(directory, month);
    try (Statement statement = connection.createStatement()) {
      // Moments are written as the session tells them: the same by whoever runs it, wherever.
      statement.execute("set local time zone 'UTC'");
      // Within this transaction alone, and then the table is gone.
      statement.execute("alter table audit." + table + " no force row level security");
      Seal seal =
          Files.exists(file.path())
              ? left(connection, table, month, file)
              : file.write(month, sink -> read(connection, table, sink));
      if (!file.verify().equals(seal)) {
        throw new IOException(file.path() + " is not what was written to it");
      }
      statement.execute("drop table audit." + table);
      connection.commit();
      return new Archived(file, seal);
    }
  }

  /** The seal of a file that a run left behind which was cut off before the table was dropped. */
  private static Seal left(Connection connection, String table, YearMonth month, MonthFile file)
      throws IOException {
    Sealing sealing = new Sealing();
    read(connection, table, sealing::add);
    Seal seal = sealing.seal(month);
    String other =
        "%s is there already, and is not what audit.%s holds; move it away, or take another directory."
            .formatted(file.path(), table);
    Seal there;
    try {
      there = file.verify();
    } catch (OperatorFault notWhole) {
      throw new OperatorFault(other, notWhole);
    }
    if (!there.equals(seal)) {
      throw new OperatorFault(other);
    }
    Directories.force(file.path());
    return seal;
  }

  private static void read(Connection connection, String table, Lines.Sink sink)
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
                  .formatted(table))) {
        while (rows.next()) {
          sink.line(rows.getString("entry"));
        }
      }
    } catch (SQLException fault) {
      throw DatabaseFailure.of(fault);
    }
  }
}
