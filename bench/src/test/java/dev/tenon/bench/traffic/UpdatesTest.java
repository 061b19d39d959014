package dev.tenon.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.App;
import dev.tenon.bench.database.BenchDatabase;
import dev.tenon.bench.database.TestBench;
import dev.tenon.bench.load.Load;
import dev.tenon.bench.machine.TestTenon;
import dev.tenon.bench.population.Population;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.web.server.Server;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UpdatesTest {

  @Test
  void eachUpdateChangesItsTaskAndIsInTheAuditLog() throws Exception {
    BenchDatabase database = TestBench.empty();
    new Load(database, new Population(2, 60, 1, Instant.parse("2026-11-01T00:00:00Z")))
        .run(_ -> {});
    try (HikariDataSource pool = Pool.open(database.application().dataSource(), 4)) {
      Subject subject = Subjects.draw(database, Db.open(pool), 1, 1).getFirst();
      long before = updates(database);
      try (App app = new App(pool, Clock.systemUTC(), TestTenon.installation());
          Server server = app.serve();
          Single client =
              new Single(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()))) {
        for (int sent = 0; sent < 5; sent++) {
          client.send(Kind.UPDATE, subject);
        }
      }

      assertThat(updates(database) - before).isEqualTo(5);
    }
  }

  private static long updates(BenchDatabase database) throws SQLException {
    try (var connection = database.superuser().dataSource().getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from audit.audit_logs"
                    + " where entity_type = 'tasks' and action = 'update'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
