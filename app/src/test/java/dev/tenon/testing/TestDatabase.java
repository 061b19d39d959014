package dev.tenon.testing;

import dev.tenon.db.embedded.EmbeddedDatabase;
import dev.tenon.db.embedded.Logins;
import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.db.installation.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/**
 * The database of the tests: a PostgreSQL 18 that starts once for each JVM, prepared and migrated,
 * and is thrown away with it. Tests share it, side by side: each makes an organization of its own.
 *
 * <p>It differs from the real one where speed costs nothing but durability, and in its time zone,
 * so that nothing comes to depend on UTC.
 */
public final class TestDatabase {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path BINARIES = TARGET.resolve("postgresql");
  private static final String PREFIX = "test-database-";
  private static final Path FOLDER = TARGET.resolve(PREFIX + ProcessHandle.current().pid());

  private static final String TUNING =
      """
      fsync = off
      synchronous_commit = off
      full_page_writes = off
      max_connections = 120
      timezone = 'America/St_Johns'
      """;

  private static final Logins LOGINS = start();

  private TestDatabase() {}

  /** As the role that the application serves with. Connections are not pooled. */
  public static DataSource application() {
    return LOGINS.application().dataSource();
  }

  /** As the role that owns the schema. */
  public static DataSource owner() {
    return LOGINS.owner().dataSource();
  }

  /** As the role that may do anything: for what a test has to look at or to break. */
  public static DataSource superuser() {
    return LOGINS.superuser().dataSource();
  }

  /** Where PostgreSQL's programs are unpacked, below a directory for each version. */
  public static Path binaries() {
    return BINARIES;
  }

  public static DatabaseUrl applicationUrl() {
    return LOGINS.application();
  }

  public static DatabaseUrl ownerUrl() {
    return LOGINS.owner();
  }

  public static DatabaseUrl superuserUrl() {
    return LOGINS.superuser();
  }

  /** A folder of this run of the tests, gone at its end. */
  public static Path folder() {
    return FOLDER;
  }

  private static Logins start() {
    try {
      discardLeftovers();
      Path folder = Files.createDirectories(EmbeddedDatabase.folder(FOLDER));
      Files.writeString(folder.resolve("tuning.conf"), TUNING);
      var database = EmbeddedDatabase.start(FOLDER, BINARIES);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(database, FOLDER)));
      Migrations.migrate(database.logins().owner());
      connectCheaply(database.logins());
      return database.logins();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Stretches the passwords no more: tests open thousands of connections, and to each PostgreSQL
   * has its client repeat what the password was stretched by.
   */
  private static void connectCheaply(Logins logins) throws SQLException {
    try (Connection superuser = logins.superuser().dataSource().getConnection();
        Statement statement = superuser.createStatement()) {
      statement.execute("set scram_iterations = 1");
      for (DatabaseUrl login : List.of(logins.superuser(), logins.owner(), logins.application())) {
        statement.execute("alter role %s password '%s'".formatted(login.user(), login.password()));
      }
    }
  }

  /** A test run that was killed leaves its server running: taking it over is how it is stopped. */
  private static void discardLeftovers() throws IOException {
    try (var siblings = Files.newDirectoryStream(TARGET, PREFIX + "*")) {
      for (Path sibling : siblings) {
        String pid = sibling.getFileName().toString().substring(PREFIX.length());
        if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
          discard(EmbeddedDatabase.start(sibling, BINARIES), sibling);
        }
      }
    }
  }

  private static void discard(EmbeddedDatabase database, Path directory) {
    database.close();
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
