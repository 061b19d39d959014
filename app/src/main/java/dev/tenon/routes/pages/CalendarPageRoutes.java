package dev.tenon.routes.pages;

import dev.tenon.pages.calendar.CalendarForms;
import dev.tenon.pages.calendar.CalendarMoves;
import dev.tenon.pages.calendar.CalendarPages;
import dev.tenon.tasks.TaskLists;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/** The calendar: its pages. */
public final class CalendarPageRoutes {
  private static final String CALENDAR = "/o/{organization}/projects/{project}/calendar";

  private CalendarPageRoutes() {}

  public static List<Route<?, ?>> calendar(CalendarPages pages) {
    return List.of(
        Route.page(CALENDAR)
            .named("calendarPage", "A month of a project: what is due on each day.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .with(TaskLists.TASKS.filter())
            .with(Parameter.text("month", "Such as 2026-11; this month unless said."))
            .by(pages::calendar),
        Route.page(CALENDAR + "/cards")
            .named("calendarCards", "Some tasks as they are now.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .with(TaskLists.TASKS.filter())
            .with(Parameter.text("tasks", "Their keys, separated by commas."))
            .by(pages::events));
  }

  public static List<Route<?, ?>> moves(CalendarMoves moves) {
    return List.of(
        Route.form(CALENDAR + "/moves")
            .named("calendarMoveForm", "Has a task be due on a day.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .with(TaskLists.TASKS.filter())
            .takes(CalendarForms.Move.class)
            .by(moves::move),
        Route.form(CALENDAR + "/tasks")
            .named("calendarTaskForm", "Makes a task for a day.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .with(TaskLists.TASKS.filter())
            .takes(CalendarForms.NewTask.class)
            .by(moves::create));
  }
}
