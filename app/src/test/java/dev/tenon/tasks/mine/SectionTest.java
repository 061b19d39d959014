package dev.tenon.tasks.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionTest {
  /** A Thursday, 23:30 in Berlin. */
  private static final Instant NOW = Instant.parse("2026-11-26T22:30:00Z");

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T22:59:59Z, OVERDUE",
    "2026-11-25T23:00:00Z, TODAY",
    "2026-11-26T22:59:59Z, TODAY",
    "2026-11-26T23:00:00Z, THIS_WEEK",
    "2026-11-29T22:59:59Z, THIS_WEEK",
    "2026-11-29T23:00:00Z, LATER",
  })
  void daysBeginWhereThePersonLives(Instant due, Section section) {
    assertThat(Section.of(due, NOW, BERLIN)).isEqualTo(section);
  }

  @Test
  void onSundayNothingIsLeftOfTheWeek() {
    Instant sunday = Instant.parse("2026-11-29T12:00:00Z");
    Instant monday = Instant.parse("2026-11-30T12:00:00Z");
    assertThat(Section.of(monday, sunday, BERLIN)).isEqualTo(Section.LATER);
    assertThat(Section.of(null, sunday, BERLIN)).isEqualTo(Section.NO_DATE);
  }
}
