package dev.tenon.pages.board;

import dev.tenon.tasks.board.Board;
import dev.tenon.web.pages.View;
import org.jspecify.annotations.Nullable;

/** How many tasks are in a column. */
public record HeadView(Board.Column column) implements View {

  /** Whether there are more than there should be. */
  public boolean isOver() {
    @Nullable Integer limit = column.wipLimit();
    return limit != null && column.taskCount() > limit;
  }

  /** Whether the filter hides some of them. */
  public boolean isFiltered() {
    return column.matchingCount() != column.taskCount();
  }
}
