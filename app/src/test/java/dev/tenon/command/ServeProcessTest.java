package dev.tenon.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.command.TenonProcess.Outcome;
import dev.tenon.db.embedded.EmbeddedDatabase;
import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.testing.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts and kills real processes: what was acknowledged is there afterwards, whatever happened.
 */
final class ServeProcessTest {
  @TempDir private static Path data;

  @Test
  void keepsItsDataWhenItIsStoppedAndStarted() throws Exception {
    try (var _ = TenonProcess.serve(data)) {
      remember("before a stop");
    }
    assertThat(EmbeddedDatabase.running(data)).isEmpty();

    try (var again = TenonProcess.serve(data)) {
      assertThat(remembered()).contains("before a stop");
      assertThat(again.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void letsARequestInFlightFinishWhenItIsStopped() throws Exception {
    try (var tenon = TenonProcess.serve(data);
        Connection blocker = superuser().dataSource().getConnection()) {
      blocker.setAutoCommit(false);
      blocker.createStatement().execute("lock table identity.api_tokens in access exclusive mode");
      var answer = tenon.begin("/api/v1/organization", "known-to-nobody");
      Await.until(() -> somebodyWaits(blocker));

      tenon.handle().destroy();
      tenon.awaitLog("Stopping");
      assertThat(answer).isNotDone();
      blocker.rollback();

      assertThat(answer.join().statusCode()).isEqualTo(401);
      tenon.awaitLog("Stopped");
    }
  }

  @Test
  void takesItsDataBackAfterItWasKilled() throws Exception {
    long orphan;
    try (var killed = TenonProcess.serve(data)) {
      remember("before a kill");
      orphan = postmaster();
      killed.kill();
    }
    assertThat(ProcessHandle.of(orphan)).isPresent();

    try (var _ = TenonProcess.serve(data)) {
      assertThat(remembered()).contains("before a kill");
      assertThat(postmaster()).isNotEqualTo(orphan);
    }
  }

  @Test
  void startsItsDatabaseAgainWhenThatWasKilled() throws Exception {
    try (var tenon = TenonProcess.serve(data)) {
      remember("before its database's kill");
      long killed = postmaster();
      ProcessHandle.of(killed).orElseThrow().destroyForcibly();

      // Each request waits for a connection: the server answers as soon as it has one again.
      Await.until(() -> tenon.get("/health").statusCode() == 200 && postmaster() != killed);
      assertThat(remembered()).contains("before its database's kill");
    }
  }

  @Test
  void takesItsDataBackAfterBothWereKilled() throws Exception {
    try (var tenon = TenonProcess.serve(data)) {
      remember("before both kills");
      ProcessHandle database = ProcessHandle.of(postmaster()).orElseThrow();
      tenon.kill();
      database.destroyForcibly();
      database.onExit().join();
    }

    try (var _ = TenonProcess.serve(data)) {
      assertThat(remembered()).contains("before both kills");
    }
  }

  @Test
  void refusesADirectoryThatAnotherOneUses() throws Exception {
    try (var first = TenonProcess.serve(data)) {
      Outcome second =
          TenonProcess.run(Map.of("TENON_DATA", data.toString(), "TENON_PORT", "0"), "serve");

      assertThat(second.status()).isEqualTo(1);
      assertThat(second.output())
          .contains("Another Tenon (process " + first.handle().pid() + ") is using " + data)
          .contains("set TENON_DATA");
      assertThat(first.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void namesThePortThatAnotherProgramUses() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      Outcome outcome =
          TenonProcess.run(Map.of("TENON_DATA", data.toString(), "TENON_PORT", port), "serve");

      assertThat(outcome.status()).isEqualTo(1);
      assertThat(outcome.output())
          .contains("Tenon cannot listen on 127.0.0.1:" + port)
          .contains("TENON_PORT");
    }
    assertThat(EmbeddedDatabase.running(data)).isEmpty();
  }

  @Test
  void stopsBeforeItTouchesAnythingWhenASettingIsWrong() throws Exception {
    Outcome outcome =
        TenonProcess.run(
            Map.of("TENON_DATA", data.resolve("new").toString(), "TENON_PROT", "1"), "serve");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.output()).contains("TENON_PROT is not a setting; the nearest is TENON_PORT");
    assertThat(data.resolve("new")).doesNotExist();
  }

  @Test
  void otherCommandsShareTheDatabaseOfARunningServer() throws Exception {
    try (var _ = TenonProcess.serve(data)) {
      Outcome status =
          TenonProcess.run(Map.of("TENON_DATA", data.toString()), "database", "status");

      assertThat(status.status()).isZero();
      assertThat(status.output())
          .contains(EmbeddedDatabase.running(data).orElseThrow().application().toString())
          .contains("PostgreSQL 18")
          .contains("migrations  current");
    }
  }

  private static boolean somebodyWaits(Connection connection) throws SQLException {
    try (var rows =
        connection
            .createStatement()
            .executeQuery("select exists (select from pg_locks where not granted)")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private void remember(String text) throws SQLException {
    try (Connection connection = superuser().dataSource().getConnection();
        var insert =
            connection.prepareStatement("create table if not exists public.remembered (it text)");
        var value = connection.prepareStatement("insert into public.remembered values (?)")) {
      insert.execute();
      value.setString(1, text);
      value.execute();
    }
  }

  private List<String> remembered() throws SQLException {
    try (Connection connection = superuser().dataSource().getConnection();
        var rows = connection.createStatement().executeQuery("select it from remembered")) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString("it"));
      }
      return all;
    }
  }

  private DatabaseUrl superuser() {
    return EmbeddedDatabase.running(data).orElseThrow().superuser();
  }

  private long postmaster() throws IOException {
    return TenonProcess.postmaster(data);
  }
}
