package dev.tenon.pages.board;

import dev.tenon.lists.Asked;
import dev.tenon.pages.views.Bars;
import dev.tenon.pages.views.Bars.Understood;
import dev.tenon.pages.views.Outlook;
import dev.tenon.pages.views.ProjectView;
import dev.tenon.pages.views.Showing;
import dev.tenon.tasks.board.Board;
import dev.tenon.tasks.board.Boards;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.pages.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The board as a page, and what changes on it. */
public final class BoardPages implements Showing {
  /** How many cards a column has at first, and how many more come at once. */
  static final int CARDS = 50;

  private final Screen screen;
  private final Bars bars;
  private final Boards boards;

  public BoardPages(Screen screen, Bars bars, Boards boards) {
    this.screen = screen;
    this.bars = bars;
    this.boards = boards;
  }

  public Reply<Void> board(Request<Void> request) {
    Outlook outlook = bars.outlook(request, ProjectView.BOARD);
    Understood<Board> board =
        Bars.understood(
            () -> boards.of(request.tenant(), Outlook.ref(request), outlook.some(CARDS)));
    BoardView view =
        new BoardView(
            bars.of(request, ProjectView.BOARD, board.fault()),
            board.found() == null ? List.of() : board.found().columns());
    return screen.show(request, view.bar().status(), view);
  }

  /** The cards of a column that follow those which are there. */
  public Reply<Void> column(Request<Void> request) {
    Outlook outlook = bars.outlook(request, ProjectView.BOARD);
    UUID status = request.id("status");
    @Nullable String after = request.query("after", String.class).orElse(null);
    Asked asked = new Asked(CARDS, after, outlook.filter(), "", false);
    Page<TaskSummary> page = boards.column(request.tenant(), Outlook.ref(request), status, asked);
    CardsView cards = new CardsView(status, page, outlook);
    return request.browser().streams()
        ? screen.stream(request, Fragment.replace("more_" + status, cards))
        : screen.show(request, new ColumnView(bars.project(request), cards));
  }

  @Override
  public View card(TaskSummary task, Outlook outlook) {
    return new CardView(task, outlook);
  }

  /** How many tasks are in each column. */
  @Override
  public List<Fragment> beside(Request<?> request, Outlook outlook) {
    return boards.columns(request.tenant(), Outlook.ref(request), outlook.some(CARDS)).stream()
        .map(column -> Fragment.replace("count_" + column.statusId(), new HeadView(column)))
        .toList();
  }
}
