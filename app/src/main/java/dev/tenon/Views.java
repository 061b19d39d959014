package dev.tenon;

import dev.tenon.db.Db;
import dev.tenon.history.AuditLog;
import dev.tenon.labels.Labels;
import dev.tenon.lists.Lists;
import dev.tenon.lists.TimeZones;
import dev.tenon.pages.board.BoardMoves;
import dev.tenon.pages.board.BoardPages;
import dev.tenon.pages.calendar.CalendarMoves;
import dev.tenon.pages.calendar.CalendarPages;
import dev.tenon.pages.chosen.ChosenChanges;
import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.pages.list.Groups;
import dev.tenon.pages.list.ListPages;
import dev.tenon.pages.making.NewTaskPages;
import dev.tenon.pages.saved.FilterPages;
import dev.tenon.pages.table.TablePages;
import dev.tenon.pages.views.Bars;
import dev.tenon.pages.views.ChosenTasks;
import dev.tenon.pages.views.ProjectView;
import dev.tenon.pages.views.ShownTasks;
import dev.tenon.pages.views.TaskEdits;
import dev.tenon.projects.Projects;
import dev.tenon.routes.pages.BoardPageRoutes;
import dev.tenon.routes.pages.CalendarPageRoutes;
import dev.tenon.routes.pages.FilterPageRoutes;
import dev.tenon.routes.pages.MakingPageRoutes;
import dev.tenon.routes.pages.ViewPageRoutes;
import dev.tenon.tasks.TaskAssignees;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.board.Boards;
import dev.tenon.tasks.board.Moves;
import dev.tenon.tasks.bulk.BulkChanges;
import dev.tenon.tasks.calendar.Calendars;
import dev.tenon.tasks.calendar.DueDays;
import dev.tenon.tasks.saved.SavedFilters;
import dev.tenon.users.People;
import dev.tenon.web.Route;
import dev.tenon.web.pages.Screen;
import dev.tenon.workflow.Statuses;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The part of the platform that shows a project's tasks: as a list, board, table and calendar. */
final class Views {
  private final Db db;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final Lists lists;
  private final Screen screen;

  Views(Db db, Clock clock, Supplier<UUID> ids, Lists lists, Screen screen) {
    this.db = db;
    this.clock = clock;
    this.ids = ids;
    this.lists = lists;
    this.screen = screen;
  }

  /** Its pages. */
  List<Route<?, ?>> pages() {
    var tasks = new Tasks(db, ids);
    var taskLists = new TaskLists(db, lists);
    var boards = new Boards(db, lists);
    var zones = new TimeZones(db);
    var dueDays = new DueDays(tasks, zones);
    var filters = new SavedFilters(db, ids, lists);
    var bars =
        new Bars(
            new Projects(db, ids),
            new Statuses(db, ids),
            new Labels(db, ids, lists),
            new People(db),
            filters);
    var list = new ListPages(screen, bars, new Groups(boards, taskLists));
    var board = new BoardPages(screen, bars, boards);
    var table = new TablePages(screen, bars, taskLists);
    var calendars = new Calendars(db, lists, zones, clock);
    var calendar = new CalendarPages(screen, bars, calendars, taskLists, clock);
    var shown =
        new ShownTasks(
            screen,
            bars,
            taskLists,
            Map.of(
                ProjectView.LIST, list,
                ProjectView.BOARD, board,
                ProjectView.TABLE, table,
                ProjectView.CALENDAR, calendar));
    List<Route<?, ?>> pages = new ArrayList<>(ViewPageRoutes.views(list, table));
    pages.addAll(BoardPageRoutes.board(board));
    pages.addAll(
        BoardPageRoutes.moves(
            new BoardMoves(screen, bars, shown, boards, new Moves(db, tasks), tasks)));
    pages.addAll(
        CalendarPageRoutes.calendar(calendar, new CalendarMoves(bars, shown, dueDays, tasks)));
    pages.addAll(
        ViewPageRoutes.changes(
            shown,
            new TaskEdits(bars, shown, tasks, new TaskAssignees(db), dueDays),
            new ChosenTasks(
                bars, shown, new ChosenChanges(new BulkChanges(db, tasks, ids), dueDays))));
    pages.addAll(
        FilterPageRoutes.filters(
            new FilterPages(screen, new Conflicts(new AuditLog(lists)), bars, filters)));
    pages.addAll(
        MakingPageRoutes.making(
            new NewTaskPages(new NewTaskPages.Nouns(lists, tasks, dueDays), screen, bars, shown)));
    return pages;
  }
}
