package dev.tenon.pages.board;

import dev.tenon.pages.views.Facts;
import dev.tenon.pages.views.Outlook;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.pages.Here;
import dev.tenon.web.pages.View;

/** A task on the board. */
public record CardView(TaskSummary task, Outlook outlook) implements View {
  /** What the board's menus want to know of it. */
  public Facts facts(Here here) {
    return Facts.of(here, task);
  }
}
