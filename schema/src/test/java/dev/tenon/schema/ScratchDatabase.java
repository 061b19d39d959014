package dev.tenon.schema;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Target;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fresh, empty database for one test, dropped when closed. The server behind it is started once
 * per JVM; roles belong to the server, so a test names its own after {@link #name()}.
 */
public final class ScratchDatabase implements AutoCloseable {

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final String name;

  private ScratchDatabase(String name) {
    this.name = name;
  }

  public static ScratchDatabase create() {
    var database = new ScratchDatabase("scratch_" + NEXT.incrementAndGet());
    onServer("create database " + database.name);
    return database;
  }

  /** A database that ran {@code file}, a resource beside the test's class. */
  public static ScratchDatabase with(Class<?> test, String file) {
    var database = create();
    try (var script = test.getResourceAsStream(file)) {
      if (script == null) {
        throw new IllegalArgumentException("no " + file + " beside " + test.getName());
      }
      return database.run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A database that ran these statements. */
  public static ScratchDatabase of(String sql) {
    return create().run(sql);
  }

  public String name() {
    return name;
  }

  public ScratchDatabase run(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
      return this;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A connection of one's own, as superuser and in autocommit. */
  public Connection connect() {
    return target().connect();
  }

  public Target target() {
    return target("postgres");
  }

  public Target target(String user) {
    return new Target(
        "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name,
        user,
        null,
        Duration.ofSeconds(30));
  }

  public Catalog catalog() {
    return catalog("postgres");
  }

  /** The catalog as this role sees it. */
  public Catalog catalog(String user) {
    try (var session = ReadOnlySession.open(target(user))) {
      return CatalogReader.read(session, Scope.ALL, Progress.SILENT);
    }
  }

  @Override
  public void close() {
    onServer("drop database " + name + " with (force)");
  }

  private static void onServer(String sql) {
    new ScratchDatabase("postgres").run(sql);
  }

  private static final class Server {

    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        // Counters and ages stay as a test left them.
        return EmbeddedPostgres.builder().setServerConfig("autovacuum_naptime", "1h").start();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
