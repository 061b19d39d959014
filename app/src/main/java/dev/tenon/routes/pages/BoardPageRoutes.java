package dev.tenon.routes.pages;

import dev.tenon.pages.board.BoardForms;
import dev.tenon.pages.board.BoardMoves;
import dev.tenon.pages.board.BoardPages;
import dev.tenon.pages.views.Outlook;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/** The board: its pages. */
public final class BoardPageRoutes {
  private static final String BOARD = "/o/{organization}/projects/{project}/board";

  private BoardPageRoutes() {}

  public static List<Route<?, ?>> board(BoardPages pages) {
    return List.of(
        ViewPageRoutes.view(BOARD)
            .named("boardPage", "A project's statuses as columns, with the first tasks of each.")
            .by(pages::board),
        Outlook.through(Route.page(BOARD + "/columns/{status}"))
            .named("boardColumn", "The tasks of one column that follow.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .with(Parameter.text("after", "The cursor behind which they are."))
            .by(pages::column));
  }

  public static List<Route<?, ?>> moves(BoardMoves moves) {
    return List.of(
        Outlook.through(Route.page(BOARD + "/moves/{task}"))
            .named("boardMovePage", "The form that moves a task without carrying it.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .by(moves::form),
        Outlook.through(Route.form(BOARD + "/moves"))
            .named("boardMoveForm", "Moves a task.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(BoardForms.Move.class)
            .again(moves::again)
            .by(moves::move));
  }
}
