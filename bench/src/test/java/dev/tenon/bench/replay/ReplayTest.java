package dev.tenon.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.App;
import dev.tenon.bench.database.BenchDatabase;
import dev.tenon.bench.database.TestBench;
import dev.tenon.bench.machine.TestTenon;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.web.server.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final BenchDatabase DATABASE = TestBench.empty();

  private static Stage stage;
  private static Heard heard;

  @BeforeAll
  static void replay() throws Exception {
    try (HikariDataSource pool = Pool.open(DATABASE.application().dataSource(), 4)) {
      stage = Stage.of(DATABASE, Db.open(pool), archive(), 1);
      try (App app = new App(pool, Clock.systemUTC(), TestTenon.installation());
          Server server = app.serve();
          Replay replay =
              new Replay(
                  new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), 3)) {
        heard =
            replay.play(
                List.of(stage.scene(stage.replay())), Duration.ofMillis(300), Duration.ofDays(1));
      }
    }
  }

  @Test
  void everythingIsDoneOnceAndInItsProportion() {
    assertThat(heard.errors()).isEmpty();
    assertThat(count(Deed.Kind.OPEN)).isEqualTo(4);
    assertThat(count(Deed.Kind.LABEL)).isEqualTo(3);
    assertThat(count(Deed.Kind.ASSIGN)).isEqualTo(1);
    assertThat(count(Deed.Kind.COMMENT)).isEqualTo(5);
    assertThat(count(Deed.Kind.CLOSE)).isEqualTo(1);
    assertThat(count(Deed.Kind.READ)).isEqualTo(count(Deed.Kind.MOVE)).isEqualTo(2);
  }

  @Test
  void theEndIsWhatTheArchiveSays() throws SQLException {
    EndState end = end();

    assertThat(end.archived())
        .containsEntry("tasks", 4L)
        .containsEntry("comments", 5L)
        .containsEntry("answers to comments", 1L)
        .containsEntry("status Done", 1L)
        .containsEntry("status Merged", 1L)
        .containsEntry("status Cancelled", 1L);
    assertThat(end.replayed()).isEqualTo(end.archived());
    assertThat(end.differing()).isZero();
    assertThat(end.holds()).isTrue();
  }

  @Test
  void aTaskThatCameOutOtherwiseIsFound() throws SQLException {
    try (var connection = DATABASE.superuser().dataSource().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      int changed =
          statement.executeUpdate(
              "update comments set body = 'Nobody said so.' where body = 'Agreed.' and project_id = '"
                  + stage.replay().id()
                  + "'");
      assertThat(changed).isEqualTo(1);
      connection.commit();
    }
    assertThat(end().replayed()).isEqualTo(end().archived());
    assertThat(end().differing()).isEqualTo(2);
    assertThat(end().holds()).isFalse();
    mend();
  }

  /** So that the other tests find it as it was, in whatever order they come. */
  private static void mend() throws SQLException {
    try (var connection = DATABASE.superuser().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "update comments set body = 'Agreed.' where body = 'Nobody said so.'");
    }
  }

  private static EndState end() throws SQLException {
    return EndState.of(DATABASE, stage.organization(), stage.archived(), stage.replay().id());
  }

  private static long count(Deed.Kind kind) {
    return Objects.requireNonNull(heard.kinds().get(kind)).getTotalCount();
  }

  private static Path archive() throws IOException {
    try {
      return Path.of(
          Objects.requireNonNull(ReplayTest.class.getResource("small.archive.json")).toURI());
    } catch (URISyntaxException fault) {
      throw new IOException(fault);
    }
  }
}
