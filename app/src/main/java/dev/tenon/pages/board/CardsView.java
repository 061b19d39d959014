package dev.tenon.pages.board;

import dev.tenon.pages.views.Outlook;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.pages.Here;
import dev.tenon.web.pages.View;
import java.util.Objects;
import java.util.UUID;

/** Some cards of a column, and the way to those that follow. */
public record CardsView(UUID statusId, Page<TaskSummary> page, Outlook outlook) implements View {
  /** The address of those that follow. */
  public String following(Here here) {
    return outlook
        .with("after", Objects.requireNonNull(page.next()))
        .path(here, "/columns/" + statusId);
  }
}
