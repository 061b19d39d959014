package dev.tenon.schema.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class RulePageTest {

  private static final String PAGE =
      """
      # pk-missing: Table without primary key

      severity: error
      area: soft-delete
      needs: rows, statistics

      ## What

      It is missing.

      ## Why

      Because.

      ## How to mend

      Add it.

      ## When to ignore

      Never.
      """;

  @Test
  void aPageTellsItsFacts() {
    var page = RulePage.parse(PAGE);
    assertThat(page.id()).isEqualTo("pk-missing");
    assertThat(page.title()).isEqualTo("Table without primary key");
    assertThat(page.severity()).isEqualTo(Severity.ERROR);
    assertThat(page.area()).isEqualTo(Area.SOFT_DELETE);
    assertThat(page.needs()).containsExactlyInAnyOrder(Need.ROWS, Need.STATISTICS);
    assertThat(page.section("What")).isEqualTo("It is missing.");
    assertThat(page.section("When to ignore")).isEqualTo("Never.");
  }

  @Test
  void aPageThatLacksSomethingIsRefused() {
    refused(PAGE.replace("# pk-missing:", "pk-missing"), "begins with");
    refused(PAGE.replace("severity: error\n", ""), "");
    refused(PAGE.replace("severity: error", "severity: grave"), "GRAVE");
    refused(PAGE.replace("area: soft-delete", "area: looks"), "LOOKS");
    refused(PAGE.replace("rows, ", "money, "), "\"money\" is no need");
    refused(PAGE.replace("area:", "colour:"), "is no fact");
    refused(PAGE.replace("## Why", "### Why"), "must have the sections");
  }

  private static void refused(String page, String because) {
    assertThatThrownBy(() -> RulePage.parse(page))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(because);
  }
}
