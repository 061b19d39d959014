package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.schema.access.Findings.Gain;
import dev.tenon.schema.access.Hypothesis;
import dev.tenon.schema.access.Paths;
import dev.tenon.schema.access.plan.Planner;
import dev.tenon.schema.access.plan.Query;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Target;
import dev.tenon.testing.OldestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The toolkit's question to HypoPG, which the PostgreSQL that comes along doesn't have. */
class HypotheticalIndexTest {
  private static final Path EXTENSION =
      Path.of("/usr/share/postgresql/15/extension/hypopg.control");

  @TempDir private Path directory = Path.of("");

  @Test
  void whatAnIndexWouldSpareIsKnownWithoutMakingIt() throws Exception {
    assumeTrue(
        Files.exists(EXTENSION), "HypoPG is not installed (apt install postgresql-15-hypopg)");
    try (var server = OldestPostgres.start(directory)) {
      DatabaseUrl url = server.as("postgres");
      try (var connection = url.dataSource().getConnection();
          var statement = connection.createStatement()) {
        statement.execute(
            """
            create schema "Extra";
            create extension hypopg schema "Extra";
            create table letters (id int primary key, town text, sent date) ;
            insert into letters select n, 'town ' || n, date '2020-01-01' + n from generate_series(1, 50000) n;
            create table parted (id int, town text) partition by range (id);
            create table parted_1 partition of parted for values from (0) to (10);
            insert into parted select n, 'town' from generate_series(1, 9) n;
            analyze;
            """);
      }
      var target = new Target(url.jdbc(), url.user(), url.password(), Duration.ofMinutes(1));
      try (var session = ReadOnlySession.open(target)) {
        var catalog = CatalogReader.read(session, Scope.ALL, Progress.SILENT);
        var planner = new Planner(session, "");
        var queries =
            List.of(
                Query.of("parted", "select * from parted where town = $1"),
                Query.of("letters", "select * from letters where town = $1"));
        var paths = Paths.of(queries, planner, catalog, Set.of(), Progress.SILENT);
        var gains = Hypothesis.gains(paths, planner, catalog, session);
        assertThat(gains)
            .hasEntrySatisfying(
                paths.accesses().getLast().gaps().getFirst().suggestion().orElseThrow(),
                HypotheticalIndexTest::mostIsSpared);
        var again = CatalogReader.read(session, Scope.ALL, Progress.SILENT);
        assertThat(again).as("nothing was made").isEqualTo(catalog);
      }
    }
  }

  private static void mostIsSpared(Gain gain) {
    assertThat(gain.after()).isLessThan(gain.before() / 10);
  }
}
