package dev.tenon.pages.board;

import dev.tenon.lists.Asked;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectAccess;
import dev.tenon.tasks.TaskDraft;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.board.Boards;
import dev.tenon.tasks.board.Moves;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Failure;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;
import java.util.Set;

/** The board's forms: moving a task, and making one in a column. */
public final class BoardMoves {
  private final Screen screen;
  private final BoardPages pages;
  private final Boards boards;
  private final Moves moves;
  private final Tasks tasks;

  public BoardMoves(Screen screen, BoardPages pages, Boards boards, Moves moves, Tasks tasks) {
    this.screen = screen;
    this.pages = pages;
    this.boards = boards;
    this.moves = moves;
    this.tasks = tasks;
  }

  /** The form that moves a task without carrying it. */
  public Reply<Void> form(Request<Void> request) {
    if (!pages.project(request).yourRole().covers(ProjectRole.MEMBER)) {
      throw ProjectAccess.forbidden(ProjectRole.MEMBER);
    }
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
    Project project = pages.project(request);
    return screen.show(
        request,
        form.status(),
        new MoveView(
            tasks.get(request.tenant(), task),
            boards.columns(request.tenant(), BoardPages.ref(request), BoardPages.asked(request)),
            BoardPages.place(request, project),
            form));
  }

  public Reply<Void> move(Request<BoardForms.Move> request) {
    BoardForms.Move move = request.body();
    requireOnBoard(request, move.task());
    Task moved = moves.move(request.tenant(), move.task(), place(request, move));
    return done(request, moved, "flash.board_moved");
  }

  private void requireOnBoard(Request<?> request, TaskRef task) {
    if (!tasks.get(request.tenant(), task).projectId().equals(pages.project(request).id())) {
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
        .column(request.tenant(), BoardPages.ref(request), move.statusId(), first)
        .items()
        .stream()
        .map(task -> new Moves.Place(move.statusId(), TaskRef.of(task.id()), null))
        .findFirst()
        .orElseGet(move::place);
  }

  public Reply<Void> create(Request<BoardForms.NewCard> request) {
    BoardForms.NewCard card = request.body();
    Task made =
        tasks.create(
            request.tenant(),
            BoardPages.ref(request),
            TaskDraft.titled(card.title()).in(card.statusId()));
    return done(request, made, "flash.board_made");
  }

  private Reply<Void> done(Request<?> request, Task task, String words) {
    return request.browser().streams()
        ? pages.changed(request, Set.of(task.number()))
        : Screen.go(
            "/o/"
                + request.text("organization")
                + "/projects/"
                + request.text("project")
                + "/board",
            Flash.of(words, task.key(), task.status().name()));
  }
}
