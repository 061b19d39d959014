package dev.tenon.tasks.calendar;

import dev.tenon.web.Failure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days that follow each other: at least one, and no more than two months have.
 *
 * @param until the day after the last
 */
public record Range(LocalDate from, LocalDate until) {
  private static final int MOST_DAYS = 62;
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  static final LocalDate LAST = LocalDate.of(9998, 12, 31);

  public Range {
    if (from.isBefore(FIRST) || until.isAfter(LAST)) {
      throw Failure.malformed("range", "The calendar goes from " + FIRST + " to " + LAST + ".");
    }
    if (!until.isAfter(from)) {
      throw Failure.malformed("range", "The parameter until must be a day after from.");
    }
    if (until.isAfter(from.plusDays(MOST_DAYS))) {
      throw Failure.malformed(
          "range", "From from until until may be " + MOST_DAYS + " days at most.");
    }
  }

  /** The days of a month. */
  public static Range of(YearMonth month) {
    return new Range(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  /**
   * The range that is asked for. A month goes with what isn't said: that of the one day that is, or
   * else that of today.
   */
  static Range of(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
    if (from == null) {
      return until == null ? of(YearMonth.from(today)) : new Range(until.minusMonths(1), until);
    }
    return new Range(from, until == null ? from.plusMonths(1) : until);
  }

  List<LocalDate> days() {
    return from.datesUntil(until).toList();
  }
}
