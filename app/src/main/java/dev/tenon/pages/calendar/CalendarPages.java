package dev.tenon.pages.calendar;

import dev.tenon.lists.Asked;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectRef;
import dev.tenon.projects.Projects;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.calendar.Calendars;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.Place;
import dev.tenon.web.pages.Screen;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calendar as a page, and what changes on it. */
public final class CalendarPages {
  static final String UNDATED = "due:none status:open";

  private static final int TASKS_A_DAY = 6;
  private static final int UNDATED_TASKS = 30;
  private static final int MOST_NAMED = 50;
  private static final Pattern NAMED = Pattern.compile("[A-Za-z][A-Za-z0-9]*-([1-9][0-9]{0,8})");
  private static final YearMonth FIRST = YearMonth.of(1900, 2);
  private static final YearMonth LAST = YearMonth.of(9998, 11);

  private final Screen screen;
  private final Projects projects;
  private final Calendars calendars;
  private final TaskLists tasks;
  private final Clock clock;

  public CalendarPages(
      Screen screen, Projects projects, Calendars calendars, TaskLists tasks, Clock clock) {
    this.screen = screen;
    this.projects = projects;
    this.calendars = calendars;
    this.tasks = tasks;
    this.clock = clock;
  }

  public Reply<Void> calendar(Request<Void> request) {
    Project project = project(request);
    Place.Person person = screen.place(request).inside().orElseThrow();
    YearMonth month = month(request, person);
    DayOfWeek first = WeekFields.of(locale(person)).getFirstDayOfWeek();
    LocalDate from = month.atDay(1).with(TemporalAdjusters.previousOrSame(first));
    LocalDate until = month.atEndOfMonth().with(TemporalAdjusters.next(first));
    String filter = filter(request);
    String undated = filter.isBlank() ? UNDATED : UNDATED + " (" + filter + ")";
    return screen.show(
        request,
        new CalendarView(
            project,
            month,
            calendars.of(request.tenant(), ref(request), from, until, asked(TASKS_A_DAY, filter)),
            tasks.of(request.tenant(), ref(request), asked(UNDATED_TASKS, undated)),
            CalendarPlace.of(project, filter)));
  }

  private YearMonth month(Request<?> request, Place.Person person) {
    YearMonth today = YearMonth.now(clock.withZone(ZoneId.of(person.timeZone())));
    return request
        .query("month", String.class)
        .flatMap(CalendarPages::month)
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

  private static Locale locale(Place.Person person) {
    String chosen = person.locale();
    return Locale.forLanguageTag(chosen == null ? person.organizationLocale() : chosen);
  }

  /** Some tasks as they are now, of which something has changed. */
  public Reply<Void> events(Request<Void> request) {
    Set<Integer> numbers = new HashSet<>();
    Matcher named = NAMED.matcher(request.query("tasks", String.class).orElse(""));
    while (named.find() && numbers.size() < MOST_NAMED) {
      numbers.add(Integer.valueOf(named.group(1)));
    }
    return changed(request, numbers);
  }

  /** Changes the calendar that a browser shows: some of its tasks. */
  Reply<Void> changed(Request<?> request, Set<Integer> numbers) {
    String key = project(request).key();
    List<Fragment> fragments = new ArrayList<>();
    Set<Integer> gone = new HashSet<>(numbers);
    for (TaskSummary task :
        tasks.some(request.tenant(), ref(request), numbers, asked(MOST_NAMED, filter(request)))) {
      gone.remove(task.number());
      fragments.add(new Fragment("place", "card_" + task.key(), new EventView(task)));
    }
    gone.forEach(number -> fragments.add(Fragment.remove("card_" + key + "-" + number)));
    return screen.stream(request, fragments.toArray(Fragment[]::new));
  }

  Project project(Request<?> request) {
    return projects.get(request.tenant(), ref(request));
  }

  static ProjectRef ref(Request<?> request) {
    return ProjectRef.of(request.text("project"));
  }

  private static Asked asked(int limit, String filter) {
    return new Asked(limit, null, filter, "", false);
  }

  private static String filter(Request<?> request) {
    return request.query("filter", String.class).orElse("");
  }
}
