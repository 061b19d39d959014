package dev.tenon.routes.pages;

import dev.tenon.pages.board.BoardForms;
import dev.tenon.pages.board.BoardMoves;
import dev.tenon.pages.board.BoardPages;
import dev.tenon.tasks.TaskLists;
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
        Route.page(BOARD)
            .named("boardPage", "A project's statuses as columns, with the first tasks of each.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .with(TaskLists.TASKS.filter())
            .by(pages::board),
        Route.page(BOARD + "/columns/{status}")
            .named("boardColumn", "The tasks of one column that follow.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .with(TaskLists.TASKS.filter())
            .with(Parameter.text("after", "The cursor behind which they are."))
            .by(pages::column),
        Route.page(BOARD + "/cards")
            .named("boardCards", "Some tasks as they are now.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .with(TaskLists.TASKS.filter())
            .with(Parameter.text("tasks", "Their keys, separated by commas."))
            .by(pages::cards));
  }

  public static List<Route<?, ?>> moves(BoardMoves moves) {
    return List.of(
        Route.page(BOARD + "/moves/{task}")
            .named("boardMovePage", "The form that moves a task without carrying it.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .with(TaskLists.TASKS.filter())
            .by(moves::form),
        Route.form(BOARD + "/moves")
            .named("boardMoveForm", "Moves a task.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .with(TaskLists.TASKS.filter())
            .takes(BoardForms.Move.class)
            .again(moves::again)
            .by(moves::move),
        Route.form(BOARD + "/tasks")
            .named("boardTaskForm", "Makes a task in a column.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .with(TaskLists.TASKS.filter())
            .takes(BoardForms.NewCard.class)
            .by(moves::create));
  }
}
