package dev.tenon.bench.database;

import dev.tenon.bench.machine.AtExit;
import dev.tenon.db.embedded.EmbeddedDatabase;
import dev.tenon.db.embedded.Logins;
import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.db.installation.Migrations;
import dev.tenon.db.installation.PrepareScript;
import dev.tenon.faults.OperatorFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An embedded PostgreSQL in a directory of the benchmarks' own, set up just as the one that Tenon
 * serves with. Several commands may share it; the first to come starts it, and stops it at its end.
 */
public final class BenchServer implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("bench_[a-z0-9_]{1,50}");

  private static final String UNFINISHED = "unfinished_";
  private static final String COPY = "copy_of_";

  private final Path directory;
  private final Logins logins;
  private final Runnable stop;

  private BenchServer(Path directory, Logins logins, Runnable stop) {
    this.directory = directory;
    this.logins = logins;
    this.stop = stop;
  }

  /** Starts the server of a directory, or joins the command that has. */
  public static BenchServer in(Path directory) {
    return in(directory, Tuning.MEASURING);
  }

  /** As {@link #in(Path)}, so that rows come in faster if nobody has started it yet. */
  public static BenchServer forLoading(Path directory) {
    return in(directory, Tuning.LOADING);
  }

  private static BenchServer in(Path directory, Tuning tuning) {
    return EmbeddedDatabase.running(directory)
        .map(running -> new BenchServer(directory, running, () -> {}))
        .orElseGet(() -> {
          tuning.write(directory);
          EmbeddedDatabase own = EmbeddedDatabase.start(directory);
          return new BenchServer(directory, own.logins(), AtExit.run(own::close)::close);
        });
  }

  /** The process of the server itself, whose children serve connections. */
  public long processId() {
    Path file = EmbeddedDatabase.folder(directory).resolve("18").resolve("postmaster.pid");
    try {
      return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** PostgreSQL's version and what it may keep in memory: 18.6 with shared_buffers of 6GB. */
  public String version() {
    try (Connection connection = logins.superuser().dataSource().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("show shared_buffers")) {
      row.next();
      return connection.getMetaData().getDatabaseProductVersion()
          + " with shared_buffers of "
          + row.getString(1);
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** A database that is there and has a population. */
  public BenchDatabase database(String name) {
    if (!names().contains(name)) {
      throw new OperatorFault(
          "There is no %s in %s. Make one by: ./tenon bench load --tasks … (there are: %s)"
              .formatted(name, directory, names()));
    }
    return BenchDatabase.of(logins, name);
  }

  /** A new database with the current schema and nothing in it. */
  public BenchDatabase create(String name) {
    return finish(begin(name));
  }

  /** The same, to be filled: it gets its name by {@link #finish}, so that none is half full. */
  public BenchDatabase begin(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new OperatorFault(
          "A benchmark's database is named bench_ and up to 50 letters and digits, not " + name);
    }
    if (names().contains(name)) {
      throw new OperatorFault(
          "%s is there already. Take another --name, or drop it by: ./tenon bench drop %s"
              .formatted(name, name));
    }
    BenchDatabase database = BenchDatabase.of(logins, UNFINISHED + name);
    execute("drop database if exists " + database.name());
    execute("create database " + database.name());
    try (Connection connection = database.superuser().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(PrepareScript.text());
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
    Migrations.migrate(database.owner());
    return database;
  }

  /** Tells the planner what is in a database, as autovacuum would by and by. */
  public void analyze(BenchDatabase database) {
    execute(database.superuser(), "vacuum (analyze)");
  }

  /** The same under its own name, now that all is in it. */
  public BenchDatabase finish(BenchDatabase database) {
    String name = database.name().substring(UNFINISHED.length());
    execute("alter database %s rename to %s".formatted(database.name(), name));
    return database(name);
  }

  /**
   * A copy of a population, so that what changes it leaves it as it was loaded. It is gone when
   * closed; what a command left that was killed goes when the next one copies.
   */
  public BenchCopy copy(String name) {
    BenchDatabase original = database(name);
    require(original);
    String copy = COPY + name;
    Runnable drop = () -> execute("drop database if exists " + copy + " with (force)");
    drop.run();
    execute("create database %s template %s".formatted(copy, name));
    return new BenchCopy(BenchDatabase.of(logins, copy), drop);
  }

  /** That there is room for a copy. */
  private void require(BenchDatabase original) {
    long room = directory.toFile().getUsableSpace();
    try (Connection connection = original.superuser().dataSource().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_database_size(current_database())")) {
      row.next();
      if (row.getLong(1) > room * 0.9) {
        throw new OperatorFault(
            "%s takes %,d MB, and what writes to it works on a copy: %s has room for %,d MB."
                .formatted(original.name(), row.getLong(1) >> 20, directory, room >> 20));
      }
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** Removes a database with all that is in it, finished or not. */
  public void drop(String name) {
    if (!all().contains(name)) {
      throw new OperatorFault("There is no %s (there are: %s)".formatted(name, all()));
    }
    execute("drop database " + name + " with (force)");
  }

  /** The populations that are there. */
  public List<String> names() {
    return all().stream().filter(name -> NAME.matcher(name).matches()).toList();
  }

  /** The same, with what commands left that did not come to their end. */
  private List<String> all() {
    try (Connection connection = logins.superuser().dataSource().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select datname
                  from pg_database
                 where datname ~ '^(unfinished_|copy_of_)?bench_'
                 order by datname
                """)) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString("datname"));
      }
      return names;
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** Runs what isn't done inside a transaction; names have been checked before they come here. */
  void execute(String sql) {
    execute(logins.superuser(), sql);
  }

  private static void execute(DatabaseUrl url, String sql) {
    try (Connection connection = url.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  @Override
  public void close() {
    stop.run();
  }
}
