package dev.tenon.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.access.Findings;
import dev.tenon.schema.access.Paths;
import dev.tenon.schema.access.plan.Planner;
import dev.tenon.schema.access.plan.Query;
import dev.tenon.schema.access.plan.RecordedQueries;
import dev.tenon.schema.audit.rule.Need;
import dev.tenon.schema.audit.rule.Rule;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Target;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fixtures say what the extension would say; here it speaks for itself. */
final class RecordedStatementsTest {

  private static final List<Rule> RULES =
      Rules.all().stream().filter(rule -> rule.page().needs().contains(Need.STATEMENTS)).toList();

  @Test
  void theExtensionAnswersWhatTheRulesAsk() throws IOException, SQLException {
    try (var server =
        EmbeddedPostgres.builder()
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .start()) {
      var target = target(server);
      run(target, "create extension pg_stat_statements");
      run(target, "create table users (id int primary key, name text, email text, note text)");
      run(target, "select name from users where id = 1");
      run(target, "select id from users where email = 'x'");
      run(target, "select count(*) from users where name = 'x'");
      run(target, "insert into users (id, note) values (1, 'x')");
      var result = audit(target);
      assertThat(result.unsearched()).isEmpty();
      assertThat(result.searched()).hasSameSizeAs(RULES);
      assertThat(result.findings())
          .singleElement()
          .satisfies(found -> assertThat(found.object()).isEqualTo("public.users.note"));
    }
  }

  @Test
  void accessPathsAreThoseOfTheApplicationNamedByHowTheyBegin() throws IOException, SQLException {
    try (var server =
        EmbeddedPostgres.builder()
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .start()) {
      var target = target(server);
      run(target, "create extension pg_stat_statements");
      run(target, "create table users (id int primary key, email text)");
      run(target, "select id from users where email = 'x'");
      run(target, "select count(*) from pg_catalog.pg_class where relname = 'x'");
      try (var session = ReadOnlySession.open(target)) {
        var catalog = CatalogReader.read(session, Scope.ALL, Progress.SILENT);
        var queries = RecordedQueries.queries(session, catalog);
        assertThat(queries)
            .extracting(Query::excerpt)
            .contains("select id from users where email = $1")
            .noneMatch(excerpt -> excerpt.contains("pg_class"));
        var paths = Paths.of(queries, new Planner(session, ""), catalog, Set.of(), Progress.SILENT);
        assertThat(Findings.of(paths, catalog, Map.of()).findings())
            .first()
            .satisfies(found ->
                assertThat(found.detail())
                    .startsWith("`select id from users where email = $1`: Reads every row"));
      }
    }
  }

  @Test
  void withoutItsLibraryTheExtensionIsNamedAndNotBelieved() throws IOException, SQLException {
    try (var server = EmbeddedPostgres.builder().start()) {
      var target = target(server);
      run(target, "create extension pg_stat_statements");
      run(target, "create table users (id int primary key, note text)");
      var result = audit(target);
      assertThat(result.findings()).isEmpty();
      assertThat(result.unsearched())
          .hasSameSizeAs(RULES)
          .allSatisfy(refused -> assertThat(refused.reason()).contains("shared_preload_libraries"));
    }
  }

  private static Target target(EmbeddedPostgres server) {
    return new Target(
        "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
        "postgres",
        null,
        Duration.ofSeconds(30));
  }

  private static Result audit(Target target) {
    try (var session = ReadOnlySession.open(target)) {
      return Audit.of(
          session,
          CatalogReader.read(session, Scope.ALL, Progress.SILENT),
          Assumptions.NONE,
          RULES,
          Instant.EPOCH,
          Progress.SILENT);
    }
  }

  private static void run(Target target, String sql) throws SQLException {
    try (var connection = target.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
