package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.db.ConstantStatements.Named;
import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.db.installation.PrepareScript;
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
import dev.tenon.schema.migrations.files.Version;
import dev.tenon.schema.migrations.rules.Judge;
import dev.tenon.schema.shadow.Shadow;
import dev.tenon.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Our own migrations under the rules that the toolkit has for everybody's. */
class OwnMigrationsTest {
  private static final Path FOLDER = Path.of("src/main/resources/db/migration");
  private static final Path BASELINE =
      Path.of("src/test/resources/dev/tenon/db/migrations-baseline.json");

  /**
   * The first version that is judged. What comes before made the schema of a database that nobody
   * had; from here on each migration is held against a database in use, all tables large.
   */
  private static final String SINCE = "050";

  /**
   * Says that somebody should look, which a review does; that rights and policies are right is what
   * the tests of tenancy and of roles hold.
   */
  private static final String FOR_PEOPLE = "authorization-change";

  @Test
  void noneDoesWhatTheRulesForbid() {
    var plan =
        new Plan(
            Folder.read(FOLDER, Map.of()),
            Version.of(SINCE),
            "tenon_owner",
            false,
            0,
            Uses.ofScript(
                ConstantStatements.all().stream()
                    .map(Named::sql)
                    .map(Sql::text)
                    .collect(Collectors.joining(";\n"))),
            "organization_id",
            PrepareScript.text(),
            superuser());
    var rehearsal = Rehearsal.fromNothing(plan, Progress.SILENT);
    assertThat(rehearsal.judged().run().steps()).isNotEmpty();
    var result = Judge.judge(rehearsal, new Server("tenon", 0, "", "", null), 0);
    var verdict = Baseline.read(BASELINE).judge(result, LocalDate.now(ZoneOffset.UTC));
    assertThat(verdict.waived()).as("the rules speak of what is known").isNotEmpty();
    assertThat(verdict.remarks()).as("waivers without use, reason or time left").isEmpty();
    assertThat(verdict.open())
        .filteredOn(finding -> !finding.rule().id().equals(FOR_PEOPLE))
        .as("new findings: write the migration otherwise, or give a reason in " + BASELINE)
        .isEmpty();
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
