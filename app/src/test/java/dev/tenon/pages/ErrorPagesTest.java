package dev.tenon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.App;
import dev.tenon.db.Pool;
import dev.tenon.settings.SignUp;
import dev.tenon.testing.Reader;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestDatabase;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import dev.tenon.web.server.Server;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people read when it is too much, or the database is away, and where they can go on. */
final class ErrorPagesTest {
  private static final int SOON = 300;

  /** The mark of the way to ask once more. */
  private static final String AGAIN = "#rotate-ccw";

  private final TestOrganization organization = TestOrganization.make();
  private final String projects = "/o/" + organization.slug() + "/projects";

  @Test
  void whoAsksTooOftenIsToldToWaitAndCanTryAgain() {
    try (HikariDataSource pool = Pool.open(TestDatabase.application(), 2);
        App app = new App(pool, Clock.systemUTC(), TestServer.installation(SignUp.OPEN, 2));
        Server server = app.serve()) {
      Reader admin = Reader.of(organization.admin()).at(place(server));
      admin.open(projects).expect(200);
      admin.open(projects).expect(200);
      Answer refused = admin.open(projects + "?after=x").expect(429);
      assertThat(refused.header("Retry-After")).matches("[1-9]\\d?");
      assertThat(refused.response().body())
          .contains("That was too much in too little time.")
          .contains("href=\"" + projects + "?after=x\"", "Try again");
      assertThat(admin.reading("de").open(projects).expect(429).response().body())
          .contains("Zu viele Anfragen", "Noch einmal versuchen");
    }
  }

  /** All that may be connected is taken, as when the database is away. */
  @Test
  void whileTheDatabaseCantBeReachedAPageSaysSoAndNothingIsOfferedToBeSentTwice()
      throws SQLException {
    try (HikariDataSource pool = new HikariDataSource(ofOne());
        App app =
            new App(
                pool,
                Clock.systemUTC(),
                TestServer.installation(SignUp.OPEN, TestServer.UNLIMITED));
        Server server = app.serve()) {
      Reader admin = Reader.of(organization.admin()).at(place(server));
      admin.open(projects).expect(200);
      try (Connection _ = pool.getConnection()) {
        assertThat(admin.reading("de").open(projects).expect(503).response().body())
            .contains("Die Datenbank ist nicht erreichbar", AGAIN);
        assertThat(
                admin
                    .submit(projects + "/new", Map.of("title", "Web"))
                    .expect(503)
                    .response()
                    .body())
            .doesNotContain(AGAIN);
      }
    }
  }

  private static HikariConfig ofOne() {
    HikariConfig config = new HikariConfig();
    config.setDataSource(TestDatabase.application());
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(SOON);
    return config;
  }

  private static URI place(Server server) {
    return URI.create("http://localhost:" + server.port());
  }
}
