package dev.tenon.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void columnsAreAsWideAsTheyNeed() {
    assertThat(new Table("request", "p50").row("one", 12.5).row("a long one", 1).toString())
        .isEqualTo(
            """
            | request    |  p50 |
            |------------|-----:|
            | one        | 12.5 |
            | a long one |    1 |
            """);
  }
}
