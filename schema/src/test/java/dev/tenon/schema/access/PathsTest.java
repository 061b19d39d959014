package dev.tenon.schema.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.Golden;
import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.access.Findings.Gain;
import dev.tenon.schema.access.plan.Planner;
import dev.tenon.schema.access.plan.Query;
import dev.tenon.schema.audit.Finding;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PathsTest {

  private static final Path STATEMENTS =
      Path.of("src/test/resources/dev/tenon/schema/access/statements.sql");

  @Test
  void whatNoIndexServesIsFoundOnAnEmptyDatabase() throws IOException {
    Golden.assertMatches(PathsTest.class, "findings.txt", text());
  }

  @Test
  void costsAreToldWhereThereAreStatistics() {
    try (var database = ScratchDatabase.with(PathsTest.class, "shop.sql")) {
      database.run(
          """
          insert into customers select 1, n, 'a' || n, 'NZ' from generate_series(1, 50) n;
          analyze;
          """);
      var paths =
          paths(database, List.of(Query.of("q", "select 1 from customers where country = ?")));
      assertThat(paths.accesses().getFirst().today()).isPresent();
      assertThat(Findings.of(paths, database.catalog(), Map.of()).findings())
          .anySatisfy(each ->
              assertThat(each.detail()).contains("of 50 rows, at a cost of ").startsWith("Reads"));
    }
  }

  @Test
  void anIndexThatWouldSpareNothingTodayIsInformation() {
    try (var database = ScratchDatabase.with(PathsTest.class, "shop.sql")) {
      var paths =
          paths(database, List.of(Query.of("q", "select 1 from customers where country = ?")));
      var suggestion = paths.accesses().getFirst().gaps().getFirst().suggestion().orElseThrow();
      assertThat(suggested(paths, database, suggestion, new Gain(100, 10)))
          .satisfies(each -> {
            assertThat(each.severity()).isEqualTo(Severity.WARNING);
            assertThat(each.detail()).endsWith("Their cost would fall from 100 to 10.");
          });
      assertThat(suggested(paths, database, suggestion, new Gain(100, 99)))
          .satisfies(each -> {
            assertThat(each.severity()).isEqualTo(Severity.INFORMATION);
            assertThat(each.detail())
                .endsWith("With today's rows their cost of 100 would hardly fall.");
          });
    }
  }

  private static Finding suggested(
      Paths paths, ScratchDatabase database, Suggestion suggestion, Gain gain) {
    return Findings.of(paths, database.catalog(), Map.of(suggestion, gain)).findings().stream()
        .filter(each -> each.rule().id().equals("index-suggested"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rowLevelSecurityIsPartOfThePlan() {
    try (var database = ScratchDatabase.with(PathsTest.class, "shop.sql")) {
      var role = "reader_of_" + database.name();
      database.run(
          """
          create role %1$s login;
          grant usage on schema public to %1$s;
          grant select on orders to %1$s;
          alter table orders enable row level security;
          create policy own on orders using (tenant_id = current_setting('app.tenant', true)::int);
          """
              .formatted(role));
      var query = Query.of("all", "select state from orders");
      assertThat(gaps(paths(database, List.of(query)))).isEqualTo(1);
      try (var session = ReadOnlySession.open(database.target(role))) {
        var planner = new Planner(session, "");
        assertThat(
                gaps(
                    Paths.of(
                        List.of(query), planner, database.catalog(), Set.of(), Progress.SILENT)))
            .isZero();
      } finally {
        database.run("drop owned by %1$s; drop role %1$s".formatted(role));
      }
    }
  }

  private static long gaps(Paths paths) {
    return paths.accesses().stream().mapToLong(each -> each.gaps().size()).sum();
  }

  private static String text() throws IOException {
    try (var database = ScratchDatabase.with(PathsTest.class, "shop.sql")) {
      var queries = Query.ofScript("statements.sql", Files.readString(STATEMENTS));
      var paths = paths(database, queries);
      var result = Findings.of(paths, database.catalog(), Map.of());
      return result.findings().stream()
              .map(each ->
                  "%s %s\n  %s\n  %s\n  → %s\n"
                      .formatted(
                          each.severity().word(),
                          each.rule().id(),
                          each.object(),
                          each.detail(),
                          each.remedy()))
              .collect(Collectors.joining())
          + String.join("\n", result.notes())
          + "\n"
          + String.join("\n", Report.idle(paths))
          + "\n";
    }
  }

  private static Paths paths(ScratchDatabase database, List<Query> queries) {
    try (var session = ReadOnlySession.open(database.target())) {
      return Paths.of(
          queries, new Planner(session, ""), database.catalog(), Set.of(), Progress.SILENT);
    }
  }
}
