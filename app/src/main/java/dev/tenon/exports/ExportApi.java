package dev.tenon.exports;

import dev.tenon.db.Tenant;
import dev.tenon.organizations.Organizations;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The organization's export over HTTP. It is made whole before it is sent: a slow receiver holds no
 * connection to the database, and what goes wrong is told by an answer, not by half a file. One is
 * made at a time, since each needs two connections at once.
 */
public final class ExportApi {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Organizations organizations;
  private final Exports exports;
  private final ReentrantLock turn = new ReentrantLock(true);

  public ExportApi(Organizations organizations, Exports exports) {
    this.organizations = organizations;
    this.exports = exports;
  }

  public Reply<Void> export(Request<Void> request) {
    String slug = organizations.current(request.tenant()).slug();
    Path file = inTurn(request.tenant());
    return new Reply.Stream<>(
        "application/zip",
        slug + ".tenon.zip",
        out -> {
          try {
            Files.copy(file, out);
          } finally {
            Files.delete(file);
          }
        });
  }

  private Path inTurn(Tenant tenant) {
    try {
      if (!turn.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw Failure.tooMany(PATIENCE, "Other exports are being made. Try again in a while.");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for its turn", stopped);
    }
    try {
      return make(tenant);
    } finally {
      turn.unlock();
    }
  }

  private Path make(Tenant tenant) {
    try {
      Path file = Files.createTempFile("tenon-export-", ".zip");
      try (OutputStream out = Files.newOutputStream(file)) {
        exports.write(tenant, out);
        return file;
      } catch (RuntimeException | IOException fault) {
        Files.delete(file);
        throw fault;
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
