package dev.tenon.pages.marks;

import dev.tenon.tasks.mine.Section;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.pages.Here;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a task is due, where its reader lives.
 *
 * @param words the day in a few letters, with the year where it's another than this one
 * @param state overdue or today; null of other days, and of what is closed
 */
public record Due(LocalDate day, String words, @Nullable String state) {

  public static Optional<Due> of(Here here, TaskSummary task) {
    return Optional.ofNullable(task.dueDate())
        .map(due -> of(here, due, task.completedAt() == null));
  }

  private static Due of(Here here, Instant due, boolean open) {
    LocalDate day = here.dayOf(due);
    return new Due(day, here.shortDay(day), open ? state(Section.of(day, here.today())) : null);
  }

  private static @Nullable String state(Section section) {
    return switch (section) {
      case OVERDUE -> "overdue";
      case TODAY -> "today";
      case THIS_WEEK, LATER, NO_DATE -> null;
    };
  }
}
