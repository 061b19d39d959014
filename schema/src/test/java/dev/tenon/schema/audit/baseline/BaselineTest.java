package dev.tenon.schema.audit.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.schema.audit.Finding;
import dev.tenon.schema.audit.Verdicts;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.database.DatabaseFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaselineTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  @TempDir private Path folder = Path.of("");

  @Test
  void aWaiverLetsItsFindingStandAndNoOther() {
    var verdict = judge(waiver("public.notes", "read as a whole", "data team", "2026-11-27"));
    assertThat(verdict.open()).extracting(Finding::severity).containsExactly(Severity.INFORMATION);
    assertThat(verdict.waived()).hasSize(1);
    assertThat(verdict.remarks()).isEmpty();
    assertThat(verdict.reaches(Severity.WARNING)).isFalse();
    assertThat(verdict.reaches(Severity.INFORMATION)).isTrue();
  }

  @Test
  void anExpiredWaiverCountsAgain() {
    assertCounts(
        waiver("public.notes", "later", "data team", "2026-11-26"), "expired on 2026-11-26");
  }

  @Test
  void aWaiverWithoutReasonOwnerOrReadableDateDoesNotCount() {
    assertCounts(waiver("public.notes", " ", "data team", ""), "has no reason");
    assertCounts(waiver("public.notes", "later", "", ""), "has no owner");
    assertCounts(waiver("public.notes", "later", "data team", "next year"), "is no date");
  }

  @Test
  void aWaiverThatMatchesNothingIsTold() {
    assertCounts(
        waiver("public.gone", "later", "data team", ""),
        "The waiver of pk-missing for public.gone matches no finding: remove it.");
  }

  @Test
  void aWaiverOfARuleThatWasNotSearchedIsLeftInPeace() {
    var verdict = judge(new Waiver("index-unused", "public.x", "later", "data team", ""));
    assertThat(verdict.remarks()).isEmpty();
  }

  @Test
  void aRenewedBaselineKeepsWhatHoldsAndAsksForTheRest() {
    var kept = waiver("public.notes", "read as a whole", "data team", "");
    var renewed =
        new Baseline(List.of(kept, waiver("public.gone", "later", "data team", "")))
            .renewed(Verdicts.result());
    assertThat(renewed.waivers())
        .containsExactly(kept, new Waiver("name-plural", "public.\"a|b_c\"", "", "", ""));
  }

  @Test
  void aFileIsReadAsItWasWritten() throws Exception {
    var baseline = new Baseline(List.of(waiver("public.\"a\"", "because", "me", "2027-01-01")));
    var file = Files.writeString(folder.resolve("baseline.json"), baseline.text());
    assertThat(Baseline.read(file)).isEqualTo(baseline);
  }

  @Test
  void aFileThatIsNoBaselineIsRefused() throws Exception {
    var file = folder.resolve("baseline.json");
    assertThatThrownBy(() -> Baseline.read(file))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("--write-baseline");
    for (var text :
        List.of(
            "",
            "null",
            "[]",
            "{\"waivers\": null}",
            "{\"waivers\": [{\"rule\": \"x\"}]}",
            "{\"waved\": []}")) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> Baseline.read(file))
          .isInstanceOf(DatabaseFailure.class)
          .hasMessageContaining("is not a baseline")
          .hasMessageNotContaining("dev.tenon");
    }
  }

  private static void assertCounts(Waiver waiver, String remark) {
    var verdict = judge(waiver);
    assertThat(verdict.open()).hasSize(2);
    assertThat(verdict.remarks()).singleElement().asString().contains(remark);
  }

  private static Verdict judge(Waiver waiver) {
    return new Baseline(List.of(waiver)).judge(Verdicts.result(), TODAY);
  }

  private static Waiver waiver(String object, String reason, String owner, String expires) {
    return new Waiver("pk-missing", object, reason, owner, expires);
  }
}
