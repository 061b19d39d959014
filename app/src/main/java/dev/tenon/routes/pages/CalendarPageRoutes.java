package dev.tenon.routes.pages;

import dev.tenon.pages.calendar.CalendarForms;
import dev.tenon.pages.calendar.CalendarMoves;
import dev.tenon.pages.calendar.CalendarPages;
import dev.tenon.pages.views.Outlook;
import dev.tenon.web.Access;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/** The calendar: its pages. */
public final class CalendarPageRoutes {
  private static final String CALENDAR = "/o/{organization}/projects/{project}/calendar";

  private CalendarPageRoutes() {}

  public static List<Route<?, ?>> calendar(CalendarPages pages, CalendarMoves moves) {
    return List.of(
        ViewPageRoutes.view(CALENDAR)
            .named("calendarPage", "A month of a project: what is due on each day.")
            .by(pages::calendar),
        Outlook.through(Route.form(CALENDAR + "/moves"))
            .named("calendarMoveForm", "Has a task be due on a day.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(CalendarForms.Move.class)
            .by(moves::move));
  }
}
