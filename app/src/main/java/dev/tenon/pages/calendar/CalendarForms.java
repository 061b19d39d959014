package dev.tenon.pages.calendar;

import dev.tenon.tasks.calendar.DueDays;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.shape.Range;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the calendar's forms send. */
public final class CalendarForms {
  private CalendarForms() {}

  /**
   * On which day a task is to be due.
   *
   * @param version the task's as it was seen
   * @param day null for none
   */
  public record Move(
      TaskRef task, @Range(min = 1, max = Integer.MAX_VALUE) int version, @Nullable LocalDate day) {
    public Move {
      var _ = new DueDays.Put(day);
    }

    DueDays.Put put() {
      return new DueDays.Put(day);
    }
  }
}
