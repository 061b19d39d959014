package dev.tenon.pages.views;

import dev.tenon.tasks.board.Board;
import dev.tenon.web.pages.View;
import java.util.List;

/** A project's tasks as a list, grouped by their status. */
public record ListView(Bar bar, List<Board.Column> groups) implements View {
  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return groups.stream().allMatch(group -> group.matchingCount() == 0);
  }
}
