package dev.tenon.pages.calendar;

import dev.tenon.lists.Asked;
import dev.tenon.pages.calendar.CalendarView.Found;
import dev.tenon.pages.views.Bars;
import dev.tenon.pages.views.Bars.Understood;
import dev.tenon.pages.views.Outlook;
import dev.tenon.pages.views.ProjectView;
import dev.tenon.pages.views.Showing;
import dev.tenon.projects.ProjectRef;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.calendar.Calendars;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.Place;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.pages.View;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Optional;

/** The calendar as a page, and what changes on it. */
public final class CalendarPages implements Showing {
  static final String UNDATED = "due:none status:open";

  private static final int TASKS_A_DAY = 6;
  private static final int UNDATED_TASKS = 30;
  private static final YearMonth FIRST = YearMonth.of(1900, 2);
  private static final YearMonth LAST = YearMonth.of(9998, 11);

  private final Screen screen;
  private final Bars bars;
  private final Calendars calendars;
  private final TaskLists tasks;
  private final Clock clock;

  public CalendarPages(
      Screen screen, Bars bars, Calendars calendars, TaskLists tasks, Clock clock) {
    this.screen = screen;
    this.bars = bars;
    this.calendars = calendars;
    this.tasks = tasks;
    this.clock = clock;
  }

  public Reply<Void> calendar(Request<Void> request) {
    Outlook outlook = bars.outlook(request, ProjectView.CALENDAR);
    Span span = span(request, outlook);
    Understood<Found> found = Bars.understood(() -> found(request, outlook, span));
    CalendarView view =
        new CalendarView(
            bars.of(request, ProjectView.CALENDAR, found.fault()), span.month, found.found());
    return screen.show(request, view.bar().status(), view);
  }

  /** A month in whole weeks, as they begin where the person lives. */
  private record Span(YearMonth month, LocalDate from, LocalDate until) {}

  private Span span(Request<?> request, Outlook outlook) {
    YearMonth month = month(outlook, screen.place(request).inside().orElseThrow());
    DayOfWeek first = WeekFields.of(screen.locale(request)).getFirstDayOfWeek();
    return new Span(
        month,
        month.atDay(1).with(TemporalAdjusters.previousOrSame(first)),
        month.atEndOfMonth().with(TemporalAdjusters.next(first)));
  }

  private Found found(Request<?> request, Outlook outlook, Span span) {
    ProjectRef project = Outlook.ref(request);
    return new Found(
        calendars.of(request.tenant(), project, span.from, span.until, outlook.some(TASKS_A_DAY)),
        tasks.of(
            request.tenant(),
            project,
            new Asked(UNDATED_TASKS, null, outlook.filterAnd(UNDATED), "", false)));
  }

  private YearMonth month(Outlook outlook, Place.Person person) {
    YearMonth today = YearMonth.now(clock.withZone(ZoneId.of(person.timeZone())));
    return month(outlook.asked("month"))
        .filter(month -> !month.isBefore(FIRST) && !month.isAfter(LAST))
        .orElse(today);
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  @Override
  public View card(TaskSummary task, Outlook outlook) {
    return new EventView(task, outlook);
  }

  /** How many tasks are due on each day. */
  @Override
  public List<Fragment> beside(Request<?> request, Outlook outlook) {
    Span span = span(request, outlook);
    TotalsView totals =
        new TotalsView(
            calendars.counts(
                request.tenant(),
                Outlook.ref(request),
                span.from,
                span.until,
                outlook.some(TASKS_A_DAY)));
    return List.of(Fragment.replace("totals", totals));
  }
}
