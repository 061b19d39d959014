package dev.tenon.schema.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.Golden;
import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.diff.Comparison;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class ReportTest {

  @Test
  void whatBreaksComesFirstAndEachDifferenceSaysWhy() {
    Golden.assertMatches(
        ReportTest.class, "difference.txt", Report.TEXT.write("before", "after", comparison()));
  }

  @Test
  void markdownSaysTheSame() {
    Golden.assertMatches(
        ReportTest.class, "difference.md", Report.MARKDOWN.write("before", "after", comparison()));
  }

  @Test
  void jsonHasAnObjectForEachDifference() {
    var comparison = comparison();
    var json = JsonMapper.shared().readTree(Report.JSON.write("before", "after", comparison));
    assertThat(json.get("breaks").asBoolean()).isTrue();
    assertThat(json.get("differences")).hasSameSizeAs(comparison.differences());
    assertThat(json.get("differences").get(0).propertyNames())
        .containsExactly(
            "kind", "concept", "object", "property", "before", "after", "effect", "why");
  }

  @Test
  void equalSchemasAreToldInALine() {
    try (var database = ScratchDatabase.with(ReportTest.class, "before.sql")) {
      var comparison = Comparison.of(database.catalog(), database.catalog());
      assertThat(Arrays.stream(Report.values()).map(each -> each.write("a", "b", comparison)))
          .anySatisfy(text -> assertThat(text).isEqualTo("a → b: no difference.\n"))
          .allSatisfy(text -> assertThat(text).doesNotContain("public"));
    }
  }

  @Test
  void theUnionHoldsWhatIsGoneBesideWhatIsThere() {
    var union = Union.of(comparison());
    assertThat(union.table("public.scraps")).isPresent();
    assertThat(union.table("crm.calls")).isPresent();
    assertThat(union.table("public.tasks")).as("renamed, so not gone").isEmpty();
    assertThat(union.table("public.people").orElseThrow().columns())
        .extracting(each -> each.name())
        .contains("handle")
        .doesNotContain("nick");
  }

  private static Comparison comparison() {
    try (var before = ScratchDatabase.with(ReportTest.class, "before.sql");
        var after = ScratchDatabase.with(ReportTest.class, "after.sql")) {
      return Comparison.of(before.catalog(), after.catalog());
    }
  }
}
