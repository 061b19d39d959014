package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.schema.access.Findings;
import dev.tenon.schema.access.Paths;
import dev.tenon.schema.access.plan.Planner;
import dev.tenon.schema.access.plan.Query;
import dev.tenon.schema.audit.Result;
import dev.tenon.schema.audit.baseline.Baseline;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Target;
import dev.tenon.testing.TestInstallation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How the application's own statements find their rows: planned as its role, so that row-level
 * security is in the plans, on tables without rows and statistics, so that they are the same today
 * and tomorrow. What reads a whole table has its reason in {@code access-baseline.json}.
 */
class AccessPathsTest {
  private static final Path BASELINE =
      Path.of("src/test/resources/dev/tenon/db/access-baseline.json");

  /** What the baseline may hold. */
  private static final int HANDFUL = 3;

  private static final Query UNBACKED =
      Query.of("unbacked", "select id from public.tasks where title = ?");

  /** Runs as the owner of the schema alone, on the server's machine. */
  private static final String OWNERS = "Appointments.";

  @Test
  void everyStatementFindsItsRowsByAnIndexOrHasAReason() throws Exception {
    var installation = TestInstallation.make();
    assertThat(found(installation.superuser(), List.of(UNBACKED)).findings())
        .as("past the policies there is nothing to look a title up by")
        .isNotEmpty();
    var result = found(installation.application(), queries());
    var baseline = Baseline.read(BASELINE);
    var verdict = baseline.judge(result, LocalDate.now(ZoneOffset.UTC));
    assertThat(verdict.result().notes()).as("statements that can not be planned").isEmpty();
    assertThat(verdict.open())
        .as("new findings: mend the statement, or give a reason in " + BASELINE)
        .isEmpty();
    assertThat(verdict.remarks()).isEmpty();
    assertThat(baseline.waivers()).hasSizeLessThanOrEqualTo(HANDFUL);
  }

  @Test
  void listsAreAmongThemWithEachOfTheirFilters() throws IOException {
    assertThat(queries())
        .filteredOn(query -> query.name().startsWith("TaskLists.TASKS "))
        .hasSizeGreaterThan(100);
  }

  private static Result found(DatabaseUrl url, List<Query> queries) {
    var target = new Target(url.jdbc(), url.user(), url.password(), Duration.ofSeconds(30));
    try (var session = ReadOnlySession.open(target)) {
      var catalog = CatalogReader.read(session, Scope.ALL, Progress.SILENT);
      var planner = new Planner(session, "");
      return Findings.of(
          Paths.of(queries, planner, catalog, Set.of(), Progress.SILENT), catalog, Map.of());
    }
  }

  private static List<Query> queries() throws IOException {
    return JudgedStatements.all().stream()
        .filter(query -> !query.name().startsWith(OWNERS))
        .toList();
  }
}
