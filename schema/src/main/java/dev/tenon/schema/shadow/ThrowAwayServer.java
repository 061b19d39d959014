package dev.tenon.schema.shadow;

import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.database.Target;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL of the process's own, in a temporary folder. However the process ends, short of
 * being killed outright, server and folder are gone with it.
 */
final class ThrowAwayServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long SECONDS_TO_STOP = 20;

  private final Path folder;
  private final EmbeddedPostgres server;
  private final Thread closeOnExit = new Thread(this::stop, "stop the throw-away PostgreSQL");

  private ThrowAwayServer(Path folder, EmbeddedPostgres server) {
    this.folder = folder;
    this.server = server;
  }

  /**
   * Starts it; nothing it writes survives a crash, which makes it fast.
   *
   * @throws DatabaseFailure when this machine can't run it
   */
  static ThrowAwayServer start() {
    try {
      var folder = Files.createTempDirectory("tenon-shadow-");
      var clean = new Thread(() -> delete(folder), "delete " + folder);
      Runtime.getRuntime().addShutdownHook(clean);
      var started =
          new ThrowAwayServer(
              folder,
              EmbeddedPostgres.builder()
                  .setOverrideWorkingDirectory(folder.toFile())
                  .setDataDirectory(folder.resolve("data"))
                  .setRegisterShutdownHook(false)
                  .setPGStartupWait(PATIENCE)
                  .setServerConfig("unix_socket_directories", "")
                  .setServerConfig("autovacuum", "off")
                  .setServerConfig("synchronous_commit", "off")
                  .setServerConfig("full_page_writes", "off")
                  .setServerConfig("max_locks_per_transaction", "1024")
                  .setErrorRedirector(Redirect.DISCARD)
                  .setOutputRedirector(Redirect.DISCARD)
                  .start());
      Runtime.getRuntime().addShutdownHook(started.closeOnExit);
      Runtime.getRuntime().removeShutdownHook(clean);
      return started;
    } catch (IOException | IllegalStateException failed) {
      throw new DatabaseFailure(
          "The throw-away PostgreSQL does not start here (%s). Name a server on which databases may"
                  .formatted(failed.getMessage())
              + " be made by --shadow postgresql://….",
          failed);
    }
  }

  Target target(Duration timeout) {
    return new Target(
        "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort()),
        "postgres",
        null,
        timeout);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(closeOnExit);
    } catch (IllegalStateException stopping) {
      return; // the process is on its way out, and the hook is at work
    }
    stop();
  }

  private void stop() {
    var process = server.getProcess().toHandle();
    try {
      server.close();
      process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (IOException | ExecutionException | TimeoutException stubborn) {
      process.destroyForcibly();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
    delete(folder);
    deleteEmpty(Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"));
  }

  /** The library makes its own folder whichever it is told to use. */
  private static void deleteEmpty(Path unused) {
    try {
      Files.deleteIfExists(unused);
    } catch (IOException inUse) {
      // others run servers from it
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException taken) {
      // somebody else cleans up in the same folder, or it is gone already
    }
  }
}
