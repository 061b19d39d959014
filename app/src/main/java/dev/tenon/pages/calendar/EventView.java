package dev.tenon.pages.calendar;

import dev.tenon.pages.views.Facts;
import dev.tenon.pages.views.Outlook;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.pages.Here;
import dev.tenon.web.pages.View;

/** A task on the calendar. */
public record EventView(TaskSummary task, Outlook outlook) implements View {
  /** What the calendar's menus want to know of it. */
  public Facts facts(Here here) {
    return Facts.of(here, task);
  }
}
