package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.operator.Schemas;
import dev.tenon.schema.audit.Assumptions;
import dev.tenon.schema.audit.Audit;
import dev.tenon.schema.audit.Finding;
import dev.tenon.schema.audit.Result;
import dev.tenon.schema.audit.Rules;
import dev.tenon.schema.audit.rule.Area;
import dev.tenon.schema.audit.rule.Need;
import dev.tenon.schema.audit.rule.Rule;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Target;
import dev.tenon.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Holds what the migrations make against every rule that needs no rows and no use, with nothing let
 * stand but what {@code audit-baseline.json} gives a reason for.
 */
final class SchemaAuditTest {
  private static final int HANDFUL = 5;

  /** Areas whose rules speak of rows and of use, of which a test's database has none. */
  private static final Set<Area> OF_USE =
      EnumSet.of(Area.USAGE, Area.QUERIES, Area.UPKEEP, Area.DATA);

  /** Areas in which an information is a question that only measuring answers. */
  private static final Set<Area> TO_MEASURE =
      EnumSet.of(Area.SHAPE, Area.SOFT_DELETE, Area.INDEXES);

  @Test
  void theAuditFindsNothingThatIsNotInTheBaseline() {
    var baseline = Schemas.baseline();
    var verdict = baseline.judge(audited(), LocalDate.now(ZoneOffset.UTC));
    assertThat(verdict.open().stream().filter(SchemaAuditTest::counts).map(SchemaAuditTest::told))
        .isEmpty();
    assertThat(verdict.remarks()).isEmpty();
    assertThat(baseline.waivers()).hasSizeLessThanOrEqualTo(HANDFUL);
  }

  @Test
  void theOperatorsPageLetsStandWhatTheGateDoesAndNothingElse() {
    var schemas = new Schemas(SchemaAuditTest::session, Clock.systemUTC());
    var verdict = schemas.look().verdict();
    assertThat(verdict.waived().stream().map(each -> named(each.finding())))
        .containsExactlyInAnyOrderElementsOf(
            Schemas.baseline().waivers().stream()
                .map(waiver -> waiver.rule() + ": " + waiver.object())
                .toList());
    assertThat(verdict.open().stream().map(SchemaAuditTest::named))
        .hasSize(verdict.result().findings().size() - verdict.waived().size())
        .doesNotContainAnyElementsOf(
            verdict.waived().stream().map(each -> named(each.finding())).toList());
  }

  private static String named(Finding finding) {
    return finding.rule().id() + ": " + finding.object();
  }

  private static boolean counts(Finding finding) {
    return finding.severity() != Severity.INFORMATION
        || !TO_MEASURE.contains(finding.rule().area());
  }

  private static String told(Finding finding) {
    return "%s: %s: %s %s"
        .formatted(finding.rule().id(), finding.object(), finding.detail(), finding.remedy());
  }

  private static Result audited() {
    try (var session = session()) {
      var catalog = CatalogReader.read(session, Scope.ALL, Progress.SILENT);
      var assumptions =
          new Assumptions("organization_id", "tenon_app", Assumptions.USUAL_VAULTS, false);
      var result = Audit.of(session, catalog, assumptions, rules(), Instant.now(), Progress.SILENT);
      assertThat(result.unsearched()).isEmpty();
      return result;
    }
  }

  private static ReadOnlySession session() {
    var url = TestDatabase.ownerUrl();
    return ReadOnlySession.open(
        new Target(url.jdbc(), url.user(), url.password(), Duration.ofSeconds(30)));
  }

  private static List<Rule> rules() {
    return Rules.all().stream()
        .filter(rule -> !OF_USE.contains(rule.page().area()))
        .filter(rule -> !rule.page().needs().contains(Need.STATISTICS))
        .toList();
  }
}
