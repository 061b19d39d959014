package dev.tenon.pages.views;

import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.View;
import java.util.List;

/** How a view shows tasks of which something has changed. */
public interface Showing {
  /** A task as it is now: a card, a line, whatever it is there. Its element's id is the card's. */
  View card(TaskSummary task, Outlook outlook);

  /** What else changes with any task. */
  default List<Fragment> beside(Request<?> request, Outlook outlook) {
    return List.of();
  }
}
