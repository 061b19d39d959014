package dev.tenon.tasks.mine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** How soon a task is due, where its person lives. */
public enum Section {
  OVERDUE,
  TODAY,
  /** Until Sunday. */
  THIS_WEEK,
  LATER,
  NO_DATE;

  /** The section of a due date, at a moment. */
  static Section of(@Nullable Instant due, Instant now, ZoneId zone) {
    if (due == null) {
      return NO_DATE;
    }
    return of(due.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
  }

  /** The section of what is due on a day. */
  public static Section of(LocalDate day, LocalDate today) {
    if (day.isBefore(today)) {
      return OVERDUE;
    }
    if (day.equals(today)) {
      return TODAY;
    }
    LocalDate nextWeek = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    return day.isBefore(nextWeek) ? THIS_WEEK : LATER;
  }
}
