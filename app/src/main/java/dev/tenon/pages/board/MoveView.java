package dev.tenon.pages.board;

import dev.tenon.pages.views.Outlook;
import dev.tenon.tasks.board.Board;
import dev.tenon.tasks.task.Task;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import java.util.List;

/** The form that moves a task without carrying it. */
public record MoveView(Task task, List<Board.Column> columns, Outlook outlook, Form form)
    implements View {

  /** Whether the task may go to a column. */
  public boolean leadsTo(Board.Column column) {
    return isAt(column)
        || columns.stream()
            .filter(this::isAt)
            .anyMatch(at -> at.leadsTo().contains(column.statusId()));
  }

  /** Whether the task is in a column. */
  public boolean isAt(Board.Column column) {
    return column.statusId().equals(task.status().id());
  }
}
