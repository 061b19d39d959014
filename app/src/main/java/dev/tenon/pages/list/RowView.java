package dev.tenon.pages.list;

import dev.tenon.pages.views.Facts;
import dev.tenon.pages.views.Outlook;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.pages.Here;
import dev.tenon.web.pages.View;

/** A task's line in the list. */
public record RowView(TaskSummary task, Outlook outlook) implements View {
  /** The id of the group that it is in. */
  public String group() {
    return Grouping.of(outlook).of(task);
  }

  /** Where it stands in its group. */
  public String place() {
    return ListView.order(outlook).place(task);
  }

  /** What the list's menus want to know of it. */
  public Facts facts(Here here) {
    return Facts.of(here, task);
  }
}
