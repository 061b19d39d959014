package dev.tenon.pages.table;

import dev.tenon.pages.views.Outlook;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.pages.Here;
import dev.tenon.web.pages.View;
import java.util.Objects;

/** Some lines of the table, and the way to those that follow. */
public record TableRowsView(Outlook outlook, Page<TaskSummary> page) implements View {
  /** How many cells a line has. */
  public int width() {
    return TableView.Column.of(outlook).size() + (outlook.movable() ? 2 : 1);
  }

  /** The address of those that follow. */
  public String following(Here here) {
    return outlook.with("after", Objects.requireNonNull(page.next())).path(here);
  }
}
