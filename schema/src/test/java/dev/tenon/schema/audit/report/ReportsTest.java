package dev.tenon.schema.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.audit.Verdicts;
import dev.tenon.schema.audit.baseline.Baseline;
import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.baseline.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReportsTest {

  private static final Verdict OPEN = Baseline.EMPTY.judge(Verdicts.result(), LocalDate.EPOCH);
  private static final Verdict WAIVED =
      new Baseline(
              List.of(new Waiver("pk-missing", "public.notes", "read as a whole", "data team", "")))
          .judge(Verdicts.result(), LocalDate.EPOCH);

  @Test
  void textHasTheWorstFirstAndWhatItRestsOn() {
    assertThat(Text.of(OPEN, Ink.PLAIN, 8))
        .startsWith("error  pk-missing  Table without primary key\n  public.notes\n")
        .containsSubsequence(
            "→ alter table x",
            "information  name-plural",
            "Assumed\n  No tenancy was found.",
            "Not examined\n  index-unused: The counters",
            "10 tables, 2 rules: 1 error, 0 warnings, 1 informational; 0 waived.",
            "Score 73 of 100")
        .doesNotContain("\u001b");
  }

  @Test
  void textIsColouredOnlyWhenAsked() {
    assertThat(Text.of(OPEN, Ink.COLOURED, 8)).contains("\u001b[1;31merror\u001b[0m");
  }

  @Test
  void textStopsWhereItBecomesTooMuchAndSaysSo() {
    assertThat(Text.of(OPEN, Ink.PLAIN, 0)).contains("… 1 more: --all shows them");
  }

  @Test
  void markdownHasATableForEachRuleAndOneForWhatIsWaived() {
    assertThat(Markdown.of(OPEN))
        .startsWith("# Audit of shop\n")
        .contains("## error: `pk-missing`", "| `public.notes` | Something is wrong. |")
        .contains("`public.\"a\\|b_c\"`")
        .doesNotContain("## Waived");
    assertThat(Markdown.of(WAIVED))
        .doesNotContain("## error")
        .contains("## Waived", "| `pk-missing` | `public.notes` | read as a whole | data team |");
  }

  @Test
  void jsonHasAllThereIs() {
    var root = parsed(Json.of(WAIVED));
    assertThat(root.at("/findings/0/rule").asString()).isEqualTo("name-plural");
    assertThat(root.at("/findings/0/fingerprint").asString()).isEqualTo("name-plural-1");
    assertThat(root.at("/waived/0/reason").asString()).isEqualTo("read as a whole");
    assertThat(root.at("/not_examined/0/rule").asString()).isEqualTo("index-unused");
    assertThat(root.at("/examined").size()).isEqualTo(2);
    assertThat(root.at("/score/total").asLong()).isEqualTo(98);
  }

  @Test
  void sarifHasWhatItsReadersAskFor() {
    var root = parsed(Sarif.of(WAIVED, Optional.of("db/structure.sql")));
    assertThat(root.at("/version").asString()).isEqualTo("2.1.0");
    assertThat(root.at("/$schema").asString()).contains("sarif-schema-2.1.0");
    assertThat(root.at("/runs").size()).isEqualTo(1);
    var run = root.at("/runs/0");
    assertThat(run.at("/tool/driver/name").asString()).isNotBlank();
    for (var rule : run.at("/tool/driver/rules")) {
      assertThat(rule.at("/id").asString()).isNotBlank();
      assertThat(rule.at("/shortDescription/text").asString()).isNotBlank();
      assertThat(rule.at("/help/markdown").asString()).contains("## How to mend");
      assertThat(rule.at("/defaultConfiguration/level").asString())
          .isIn("error", "warning", "note");
    }
    assertThat(run.at("/results").size()).isEqualTo(2);
    for (var result : run.at("/results")) {
      var rule = run.at("/tool/driver/rules").get(result.at("/ruleIndex").asInt());
      assertThat(result.at("/ruleId")).isEqualTo(rule.at("/id"));
      assertThat(result.at("/message/text").asString()).contains("Remedy: alter table x");
      assertThat(result.at("/partialFingerprints/tenonSchemaAudit~1v1").asString()).endsWith("-1");
      assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
          .isEqualTo("db/structure.sql");
      assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asString())
          .startsWith("public.");
    }
    assertThat(run.at("/results/0/level").asString()).isEqualTo("note");
    assertThat(run.at("/results/0/suppressions").isMissingNode()).isTrue();
    assertThat(run.at("/results/1/level").asString()).isEqualTo("error");
    assertThat(run.at("/results/1/suppressions/0/justification").asString())
        .isEqualTo("read as a whole");
  }

  @Test
  void sarifNamesAFileAsUrisDo() {
    assertThat(
            parsed(Sarif.of(OPEN, Optional.of("db/my schema#1.sql"))).findValue("uri").asString())
        .isEqualTo("db/my%20schema%231.sql");
  }

  @Test
  void sarifWithoutAFileNamesTheObjectAlone() {
    assertThat(Sarif.of(OPEN, Optional.empty())).doesNotContain("physicalLocation");
  }

  private static JsonNode parsed(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
