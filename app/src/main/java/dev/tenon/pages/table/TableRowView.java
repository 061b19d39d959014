package dev.tenon.pages.table;

import dev.tenon.pages.table.TableView.Column;
import dev.tenon.pages.views.Facts;
import dev.tenon.pages.views.Outlook;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.pages.Here;
import dev.tenon.web.pages.View;
import java.util.Set;

/** A task's line in the table. */
public record TableRowView(TaskSummary task, Outlook outlook) implements View {

  /** Whether a column is shown. */
  public boolean has(Column column) {
    return columns().contains(column);
  }

  private Set<Column> columns() {
    return Column.of(outlook);
  }

  /** Where it stands in the table. */
  public String place() {
    return TableView.order(outlook).place(task);
  }

  /** What the table's menus want to know of it. */
  public Facts facts(Here here) {
    return Facts.of(here, task);
  }
}
