package dev.tenon.db.embedded;

import dev.tenon.faults.OperatorFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL 18 of Tenon's own, in the folder {@code postgres} of the data directory. It starts
 * and stops with this process; when it dies alone it is started again, and when this process dies
 * alone the next start stops what is left of it and takes over the data.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

  /** The data's directory carries PostgreSQL's major version: another one cannot read it. */
  private static final String VERSION = "18";

  private static final Duration WATCH_INTERVAL = Duration.ofMillis(500);
  private static final int RESTARTS = 10;

  private final DirectoryLock lock;
  private final Cluster cluster;
  private final Logins logins;
  private ServerProcess server;
  private boolean closed;

  private EmbeddedDatabase(
      DirectoryLock lock, Cluster cluster, Logins logins, ServerProcess server) {
    this.lock = lock;
    this.cluster = cluster;
    this.logins = logins;
    this.server = server;
  }

  /**
   * Starts the server of a data directory and makes both when they are not there yet.
   *
   * @throws OperatorFault when another process uses the directory, or this machine cannot run it
   */
  public static EmbeddedDatabase start(Path dataDirectory) {
    return start(dataDirectory, folder(dataDirectory));
  }

  /** As {@link #start(Path)}, with PostgreSQL's programs unpacked somewhere else. */
  public static EmbeddedDatabase start(Path dataDirectory, Path binariesParent) {
    Path folder = folder(dataDirectory);
    try {
      OwnerOnly.directory(dataDirectory);
      folder = OwnerOnly.directory(folder).toRealPath();
      DirectoryLock lock = DirectoryLock.take(folder);
      try {
        return start(folder, binariesParent, lock);
      } catch (IOException | SQLException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException | SQLException e) {
      throw new OperatorFault(
          "The embedded PostgreSQL in %s did not start: %s".formatted(folder, e.getMessage()), e);
    }
  }

  /** The logins of a server that another process runs on the directory; empty when none does. */
  public static Optional<Logins> running(Path dataDirectory) {
    Path folder = folder(dataDirectory);
    try {
      if (!DirectoryLock.isTaken(folder)) {
        return Optional.empty();
      }
      Passwords passwords = Passwords.in(folder.resolve("passwords"));
      return ServerProcess.on(folder.toRealPath().resolve(VERSION))
          .map(found -> Logins.on(found.port(), passwords));
    } catch (IOException e) {
      throw new OperatorFault(
          "The embedded PostgreSQL in %s cannot be looked at: %s".formatted(folder, e), e);
    }
  }

  /** Where it keeps everything it has, below the data directory. */
  public static Path folder(Path dataDirectory) {
    return dataDirectory.resolve("postgres");
  }

  public Logins logins() {
    return logins;
  }

  private static EmbeddedDatabase start(Path folder, Path binariesParent, DirectoryLock lock)
      throws IOException, SQLException {
    Passwords passwords = Passwords.in(folder.resolve("passwords"));
    var cluster =
        new Cluster(
            folder.resolve(VERSION), Binaries.in(binariesParent), Unprivileged.here(folder));
    if (!cluster.exists()) {
      cluster.initialise(passwords.of(Passwords.SUPERUSER));
    }
    Optional<ServerProcess> orphan = cluster.running();
    if (orphan.isPresent()) {
      LOG.info(
          "Stopping the PostgreSQL (process {}) that an earlier Tenon left behind",
          orphan.get().handle().pid());
      cluster.stop();
    }
    ServerProcess server = cluster.start(freePort());
    Logins logins = Logins.on(server.port(), passwords);
    try {
      new Preparation(folder.resolve("prepared")).run(server.port(), passwords);
    } catch (IOException | SQLException | RuntimeException e) {
      cluster.stop();
      throw e;
    }
    var database = new EmbeddedDatabase(lock, cluster, logins, server);
    Thread.ofVirtual().name("embedded-postgresql").start(database::keepRunning);
    return database;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void keepRunning() {
    try {
      while (isRunningOrRestarted()) {
        Thread.sleep(WATCH_INTERVAL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean isRunningOrRestarted() throws InterruptedException {
    if (closed) {
      return false;
    }
    if (server.handle().isAlive()) {
      return true;
    }
    LOG.error("The embedded PostgreSQL ended unexpectedly; starting it again");
    for (int attempt = 1; ; attempt++) {
      try {
        server = cluster.start(server.port());
        LOG.info("The embedded PostgreSQL runs again");
        return true;
      } catch (IOException e) {
        // Its last children hold the shared memory for a moment after it was killed.
        if (attempt == RESTARTS) {
          LOG.error("The embedded PostgreSQL does not start any more; restart Tenon", e);
          return false;
        }
        Thread.sleep(WATCH_INTERVAL);
      }
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (server.handle().isAlive()) {
        cluster.stop();
      }
      lock.close();
    } catch (IOException e) {
      throw new OperatorFault("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
    }
  }
}
