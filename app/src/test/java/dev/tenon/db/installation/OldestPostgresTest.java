package dev.tenon.db.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.App;
import dev.tenon.Installation;
import dev.tenon.db.Pool;
import dev.tenon.faults.OperatorFault;
import dev.tenon.settings.Settings;
import dev.tenon.testing.OldestPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the operator's own, at the oldest version there is support for. */
final class OldestPostgresTest {

  @TempDir static Path directory;
  private static OldestPostgres server;

  @BeforeAll
  static void start() throws Exception {
    server = OldestPostgres.start(directory);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void isMigratedOnceAndServed() throws Exception {
    DatabaseUrl application = server.as("tenon_app");
    assertThat(ServerVersion.of(application).major()).isEqualTo(15);
    assertThat(Migrations.pending(application)).isEqualTo(Migrations.scripts()).isNotEmpty();

    assertThat(Migrations.migrate(server.as("tenon_owner"))).isEqualTo(Migrations.scripts().size());
    assertThat(Migrations.migrate(server.as("tenon_owner"))).isZero();
    assertThat(Migrations.pending(application)).isEmpty();

    var installation = Installation.of(Settings.of(Map.of("TENON_PORT", "0")));
    try (var pool = Pool.open(application.dataSource(), 2);
        var app = new App(pool, Clock.systemUTC(), installation);
        var http = app.serve();
        var client = HttpClient.newHttpClient()) {
      var health =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/health".formatted(http.port())))
              .build();
      assertThat(client.send(health, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void canBePreparedAgain() throws Exception {
    try (var connection = server.as("postgres").dataSource().getConnection();
        var statement = connection.createStatement()) {
      assertThatCode(() -> statement.execute(PrepareScript.text())).doesNotThrowAnyException();
    }
  }

  @Test
  void oneThatIsOlderIsRefused() {
    assertThatThrownBy(() -> new ServerVersion(14, "14.20").requireSupported())
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("14.20")
        .hasMessageContaining("15 or later");
  }

  @Test
  void oneThatIsAwayIsNamed() {
    var away = new DatabaseUrl("jdbc:postgresql://127.0.0.1:1/tenon", "tenon_app", "secret");

    assertThatThrownBy(() -> ServerVersion.of(away))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("postgresql://tenon_app@127.0.0.1:1/tenon")
        .hasMessageNotContaining("secret");
  }
}
