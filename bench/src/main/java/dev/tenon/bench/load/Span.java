package dev.tenon.bench.load;

import java.time.Duration;
import java.time.Instant;

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
}
