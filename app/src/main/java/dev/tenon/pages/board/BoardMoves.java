package dev.tenon.pages.board;

import dev.tenon.lists.Asked;
import dev.tenon.pages.views.Bars;
import dev.tenon.pages.views.Outlook;
import dev.tenon.pages.views.ProjectView;
import dev.tenon.pages.views.ShownTasks;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.board.Boards;
import dev.tenon.tasks.board.Moves;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;
import java.util.Set;

/** The board's forms: moving a task. */
public final class BoardMoves {
  private final Screen screen;
  private final Bars bars;
  private final ShownTasks shown;
  private final Boards boards;
  private final Moves moves;
  private final Tasks tasks;

  public BoardMoves(
      Screen screen, Bars bars, ShownTasks shown, Boards boards, Moves moves, Tasks tasks) {
    this.screen = screen;
    this.bars = bars;
    this.shown = shown;
    this.boards = boards;
    this.moves = moves;
    this.tasks = tasks;
  }

  /** The form that moves a task without carrying it. */
  public Reply<Void> form(Request<Void> request) {
    var _ = bars.project(request).toWorkIn();
    return form(request, TaskRef.of(request), Form.blank());
  }

  /** The same once more, when the move was refused; a script that carried a card explains it. */
  public Reply<Void> again(Request<?> request, Failure failure) {
    if (request.browser().streams()) {
      throw failure;
    }
    Form form = Form.again(request, failure);
    return form(request, TaskRef.of(form.value("task")), form);
  }

  private Reply<Void> form(Request<?> request, TaskRef task, Form form) {
    Outlook outlook = outlook(request);
    return screen.show(
        request,
        form.status(),
        new MoveView(
            tasks.get(request.tenant(), task),
            boards.columns(request.tenant(), Outlook.ref(request), outlook.some(1)),
            outlook,
            form));
  }

  private Outlook outlook(Request<?> request) {
    return bars.outlook(request, ProjectView.BOARD);
  }

  public Reply<Void> move(Request<BoardForms.Move> request) {
    BoardForms.Move move = request.body();
    requireOnBoard(request, move.task());
    Task moved = moves.move(request.tenant(), move.task(), place(request, move));
    return shown.changed(
        request,
        outlook(request),
        Set.of(moved.number()),
        Flash.of("flash.board_moved", moved.key(), moved.status().name()));
  }

  private void requireOnBoard(Request<?> request, TaskRef task) {
    if (!tasks.get(request.tenant(), task).projectId().equals(bars.project(request).id())) {
      throw Failure.notFound("task");
    }
  }

  /** The top of a column is the place right before its first task. */
  private Moves.Place place(Request<?> request, BoardForms.Move move) {
    if (move.end() != BoardForms.End.TOP) {
      return move.place();
    }
    Asked first = new Asked(1, null, "", "", false);
    return boards
        .column(request.tenant(), Outlook.ref(request), move.statusId(), first)
        .items()
        .stream()
        .map(task -> new Moves.Place(move.statusId(), TaskRef.of(task.id()), null))
        .findFirst()
        .orElseGet(move::place);
  }
}
