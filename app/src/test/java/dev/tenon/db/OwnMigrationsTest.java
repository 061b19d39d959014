package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.db.installation.PrepareScript;
import dev.tenon.schema.access.plan.Query;
import dev.tenon.schema.audit.Finding;
import dev.tenon.schema.audit.Result;
import dev.tenon.schema.audit.baseline.Baseline;
import dev.tenon.schema.catalog.Server;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Target;
import dev.tenon.schema.diff.Comparison;
import dev.tenon.schema.migrations.Plan;
import dev.tenon.schema.migrations.Rehearsal;
import dev.tenon.schema.migrations.Uses;
import dev.tenon.schema.migrations.files.Folder;
import dev.tenon.schema.migrations.files.Migration;
import dev.tenon.schema.migrations.files.Version;
import dev.tenon.schema.migrations.rules.Judge;
import dev.tenon.schema.shadow.Shadow;
import dev.tenon.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own migrations under the rules that the toolkit has for everybody's. */
class OwnMigrationsTest {
  private static final Path FOLDER = Path.of("src/main/resources/db/migration");
  private static final Path BASELINE =
      Path.of("src/test/resources/dev/tenon/db/migrations-baseline.json");

  /** What the baseline may hold. */
  private static final int HANDFUL = 3;

  /**
   * The first version that meets installations of the last release. All that older ones made is
   * what its programs name, and counts as large; the version moves with each release.
   */
  private static final String SINCE = "093";

  /**
   * Says that somebody should look, which a review does; that rights and policies are right is what
   * the tests of tenancy and of roles hold.
   */
  private static final String FOR_PEOPLE = "authorization-change";

  private static final String NEXT = "V9999__harmful.sql";

  /** What the next migration must not do. */
  private static final String HARMFUL =
      """
      create index tasks_title_due_date_idx on public.tasks (title, due_date);
      alter table public.tasks drop column due_date cascade;
      alter table public.imports drop column error_code;
      """;

  @Test
  void noneDoesWhatTheRulesForbid(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(NEXT), HARMFUL);
    var result = judged(folder);
    var baseline = Baseline.read(BASELINE);
    var verdict = baseline.judge(result, LocalDate.now(ZoneOffset.UTC));
    assertThat(verdict.open())
        .filteredOn(finding -> file(finding).equals(NEXT))
        .as("a migration from now on is judged by all that those before it made")
        .extracting(finding -> finding.rule().id() + " " + finding.object())
        .contains(
            "contract-without-trace V9999__harmful.sql public.tasks.due_date",
            "contract-without-trace V9999__harmful.sql public.imports.error_code")
        .anyMatch(finding -> finding.startsWith("index-not-concurrent "));
    assertThat(verdict.open())
        .filteredOn(finding -> !file(finding).equals(NEXT))
        .filteredOn(finding -> !finding.rule().id().equals(FOR_PEOPLE))
        .as("new findings: write the migration otherwise, or give a reason in " + BASELINE)
        .isEmpty();
    assertThat(verdict.remarks()).as("waivers without use, reason or time left").isEmpty();
    assertThat(baseline.waivers()).hasSizeLessThanOrEqualTo(HANDFUL);
  }

  private static Result judged(Path next) throws IOException {
    List<Migration> migrations = new ArrayList<>(Folder.read(FOLDER, Map.of()));
    migrations.addAll(Folder.read(next, Map.of()));
    var plan =
        new Plan(
            migrations,
            Version.of(SINCE),
            "tenon_owner",
            false,
            0,
            Uses.ofScript(
                "sent",
                JudgedStatements.all().stream().map(Query::sql).collect(Collectors.joining(";\n"))),
            "organization_id",
            PrepareScript.text(),
            superuser());
    var rehearsal = Rehearsal.fromNothing(plan, Progress.SILENT);
    assertThat(rehearsal.judged().run().failure()).isNull();
    return Judge.judge(rehearsal, new Server("tenon", 0, "", "", null), 0);
  }

  /** The migration that a finding is about. */
  private static String file(Finding finding) {
    return finding.object().split(" ", 2)[0];
  }

  @Test
  void ourSchemaCanBeClonedWhole() {
    try (var session = ReadOnlySession.open(superuser());
        var shadow = Shadow.on(superuser())) {
      var catalog = CatalogReader.read(session, Scope.ALL, Progress.SILENT);
      assertThat(shadow.clone(catalog, session, Progress.SILENT)).isEmpty();
      assertThat(Comparison.of(catalog, shadow.catalog()).differences()).isEmpty();
    }
  }

  private static Target superuser() {
    DatabaseUrl url = TestDatabase.superuserUrl();
    return new Target(url.jdbc(), url.user(), url.password(), Duration.ofMinutes(1));
  }
}
