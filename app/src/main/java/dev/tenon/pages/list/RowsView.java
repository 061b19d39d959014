package dev.tenon.pages.list;

import dev.tenon.pages.views.Outlook;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.pages.Here;
import dev.tenon.web.pages.View;
import java.util.Objects;

/**
 * Some tasks of a group, and the way to those that follow.
 *
 * @param group the group's id
 */
public record RowsView(Outlook outlook, String group, Page<TaskSummary> page) implements View {
  /** The address of those that follow. */
  public String following(Here here) {
    return outlook
        .with("after", Objects.requireNonNull(page.next()))
        .path(here, "/groups/" + group);
  }
}
