package dev.tenon.bench.run;

import dev.tenon.bench.machine.TenonServer;
import dev.tenon.bench.traffic.Kind;
import dev.tenon.bench.traffic.Single;
import dev.tenon.bench.traffic.Subject;
import dev.tenon.bench.wire.Sent;
import dev.tenon.bench.wire.WireTap;
import dev.tenon.db.installation.DatabaseUrl;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A Tenon whose wire to PostgreSQL is listened to, to learn what a request sends. */
public final class Recorder implements AutoCloseable {
  private static final Duration QUIET = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final WireTap tap;
  private final TenonServer tenon;
  private final Single client;

  private Recorder(WireTap tap, TenonServer tenon, Single client) {
    this.tap = tap;
    this.tenon = tenon;
    this.client = client;
  }

  public static Recorder start(DatabaseUrl database, int port, Path log) throws IOException {
    URI address = URI.create(database.jdbc().substring("jdbc:".length()));
    WireTap tap = new WireTap(address.getPort());
    DatabaseUrl through =
        new DatabaseUrl(
            "jdbc:postgresql://127.0.0.1:" + tap.port() + address.getPath() + "?sslmode=disable",
            database.user(),
            database.password());
    TenonServer tenon = TenonServer.start(through, port, log);
    settle(tap);
    return new Recorder(tap, tenon, new Single(tenon.address()));
  }

  /** Waits until the upkeep is done that a start begins with: it goes through all organizations. */
  private static void settle(WireTap tap) {
    Instant end = Instant.now().plus(PATIENCE);
    do {
      try {
        Thread.sleep(QUIET);
      } catch (InterruptedException fault) {
        Thread.currentThread().interrupt();
        return;
      }
    } while (tap.take().stream().anyMatch(Recorder::isOfARequest) && Instant.now().isBefore(end));
  }

  /** Whom a request was about, what it sent, and what it was answered. */
  public record Recorded(Subject subject, List<Sent> statements, String answer) {}

  /** A request of this kind for each subject; all that are kept send the same statements. */
  public List<Recorded> record(Kind kind, List<Subject> subjects) throws IOException {
    List<Recorded> requests = new ArrayList<>();
    for (Subject subject : subjects) {
      client.send(kind, subject);
      tap.take();
      String answer = client.send(kind, subject);
      List<Sent> request = tap.take().stream().filter(Recorder::isOfARequest).toList();
      if (requests.isEmpty() || sameStatements(requests.getFirst().statements(), request)) {
        requests.add(new Recorded(subject, request, answer));
      }
    }
    return requests;
  }

  /** Without what the server does by itself: look for work, and tell of changes now and then. */
  private static boolean isOfARequest(Sent sent) {
    return !sent.sql().isBlank()
        && !sent.sql().contains("jobs.scheduled_tasks")
        && !sent.sql().contains("pg_notify(");
  }

  private static boolean sameStatements(List<Sent> one, List<Sent> other) {
    return one.stream().map(Sent::sql).toList().equals(other.stream().map(Sent::sql).toList());
  }

  @Override
  public void close() throws IOException {
    client.close();
    tenon.close();
    tap.close();
  }
}
