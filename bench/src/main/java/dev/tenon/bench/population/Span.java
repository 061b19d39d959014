package dev.tenon.bench.population;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time that a population has behind it, in microseconds since 1970.
 *
 * @param until the moment at which it is loaded
 */
record Span(long from, long until) {
  static final long MINUTE = 60_000_000L;
  static final long DAY = 24 * 60 * MINUTE;

  /** Two years, up to a moment. */
  static Span until(Instant moment) {
    return new Span(Changes.micros(moment.minus(Duration.ofDays(730))), Changes.micros(moment));
  }

  /** Every month (UTC) that a part of it lies in, the earliest first. */
  List<YearMonth> months() {
    YearMonth last = month(until);
    return Stream.iterate(month(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }

  private static YearMonth month(long micros) {
    return YearMonth.from(
        LocalDateTime.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), 0, ZoneOffset.UTC));
  }
}
