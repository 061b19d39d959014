package dev.tenon.pages.board;

import dev.tenon.tasks.board.Moves;
import dev.tenon.tasks.task.TaskRef;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the board's forms send. */
public final class BoardForms {
  private BoardForms() {}

  /**
   * Where a task is to go: beside another, or to an end of the column.
   *
   * @param end the bottom unless said
   */
  public record Move(
      TaskRef task,
      UUID statusId,
      @Nullable TaskRef before,
      @Nullable TaskRef after,
      @Nullable End end) {
    public Move {
      if (before != null && after != null) {
        throw new IllegalArgumentException("must not name both before and after");
      }
    }

    Moves.Place place() {
      return new Moves.Place(statusId, before, after);
    }
  }

  /** An end of a column. */
  public enum End {
    TOP,
    BOTTOM
  }
}
