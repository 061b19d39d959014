package dev.tenon.db.installation;

import dev.tenon.faults.OperatorFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The schema's versions: which this program brings, which the database has. */
public final class Migrations {
  private static final String LOCATION = "db/migration";

  /** SQLSTATE of a table that is not there, and of one that the user may not read. */
  private static final Set<String> NO_HISTORY = Set.of("42P01", "42501");

  private Migrations() {}

  /**
   * The scripts that the database still misses, in order. Asked at every start, so it compares
   * names and leaves it to {@link #migrate} to compare contents: waking Flyway costs more than the
   * rest of the start.
   */
  public static List<String> pending(DatabaseUrl database) {
    Set<String> applied = applied(database);
    return scripts().stream().filter(script -> !applied.contains(script)).toList();
  }

  /**
   * Brings the schema up to date.
   *
   * @param owner connects as {@code tenon_owner}
   * @return how many migrations were applied
   * @throws OperatorFault when one fails: the database is then as before that one, but for those
   *     that build indexes while others write, which can run in no transaction; they begin by
   *     clearing away what they left, so that all that is to do is to migrate again
   */
  public static int migrate(DatabaseUrl owner) {
    forgetFailures(owner);
    try {
      int applied =
          Flyway.configure()
              .dataSource(owner.dataSource())
              .locations("classpath:" + LOCATION)
              .defaultSchema("public")
              .cleanDisabled(true)
              .validateMigrationNaming(true)
              // Else Flyway's own transaction is one that an index built beside writers waits for.
              .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
              .load()
              .migrate()
              .migrationsExecuted;
      showHistoryToApplication(owner);
      return applied;
    } catch (FlywayException e) {
      throw new OperatorFault(
          "The schema of %s was not migrated: %s".formatted(owner, e.getMessage()), e);
    }
  }

  /** Flyway keeps a note of a failure outside of a transaction, and then refuses to go on. */
  private static void forgetFailures(DatabaseUrl owner) {
    String forget =
        """
        delete from public.flyway_schema_history
         where not success
        """;
    try (Connection connection = owner.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(forget);
    } catch (SQLException e) {
      if (!NO_HISTORY.contains(e.getSQLState())) {
        throw Unreachable.fault(owner, e);
      }
    }
  }

  /** The application asks at each start whether the schema is current. */
  private static void showHistoryToApplication(DatabaseUrl owner) {
    try (Connection connection = owner.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("grant select on public.flyway_schema_history to tenon_app");
    } catch (SQLException e) {
      throw Unreachable.fault(owner, e);
    }
  }

  /** All scripts of this version, in the order in which they apply. */
  static List<String> scripts() {
    URL location = Migrations.class.getClassLoader().getResource(LOCATION);
    if (location == null) {
      throw new IllegalStateException(LOCATION + " is not on the class path");
    }
    try {
      return names(location).stream().filter(name -> name.endsWith(".sql")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(URL location) throws IOException {
    if (location.openConnection() instanceof JarURLConnection jar) {
      return jar.getJarFile().stream()
          .map(JarEntry::getName)
          .filter(name -> name.startsWith(LOCATION + "/"))
          .map(name -> name.substring(LOCATION.length() + 1))
          .toList();
    }
    try (Stream<Path> files = Files.list(Path.of(URI.create(location.toString())))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static Set<String> applied(DatabaseUrl database) {
    String query =
        """
        select script
          from public.flyway_schema_history
         where success
        """;
    try (Connection connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      Set<String> scripts = new HashSet<>();
      while (rows.next()) {
        scripts.add(rows.getString("script"));
      }
      return scripts;
    } catch (SQLException e) {
      if (NO_HISTORY.contains(e.getSQLState())) {
        return Set.of();
      }
      throw Unreachable.fault(database, e);
    }
  }
}
