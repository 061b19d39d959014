package dev.tenon.pages.calendar;

import dev.tenon.json.Json;
import dev.tenon.pages.views.Bar;
import dev.tenon.pages.views.Outlook;
import dev.tenon.pages.views.ProjectView;
import dev.tenon.tasks.calendar.Calendar;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.pages.Here;
import dev.tenon.web.pages.View;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A month of a project, in whole weeks.
 *
 * @param found null where the filter can't be understood
 */
public record CalendarView(Bar bar, YearMonth month, @Nullable Found found) implements View {
  private static final int WEEK = 7;
  private static final List<String> WORDS =
      List.of(
          "lifted",
          "at",
          "put_back",
          "moved",
          "edge",
          "refused",
          "refused_offline",
          "refused_unknown",
          "refused_not_found",
          "refused_stale",
          "refused_before_creation");

  /**
   * What is on it.
   *
   * @param undated open tasks that aren't due at any time
   */
  public record Found(Calendar calendar, Page<TaskSummary> undated) {

    /** How many there are on each day. */
    public TotalsView totals() {
      return TotalsView.of(calendar);
    }
  }

  /** The same calendar in another month. */
  public Outlook in(YearMonth other) {
    return bar.outlook().with("month", other.toString());
  }

  /** The list of all that is due on a day. */
  public Outlook list(LocalDate day) {
    return list("due:" + day);
  }

  /** The list of all that isn't due at any time. */
  public Outlook undated() {
    return list(CalendarPages.UNDATED);
  }

  private Outlook list(String condition) {
    Outlook outlook = bar.outlook();
    return outlook.with("filter", outlook.filterAnd(condition)).in(ProjectView.LIST);
  }

  /** The month's name and year. */
  public String title(Here here) {
    return DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(here.locale()).format(month);
  }

  /** The names of the days, from the first of a week. */
  public static List<String> weekdays(Here here, Calendar calendar) {
    return calendar.days().stream()
        .limit(WEEK)
        .map(day ->
            day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, here.locale()))
        .toList();
  }

  /** A day in full. */
  public String name(Here here, LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
        .withLocale(here.locale())
        .format(day);
  }

  /** Whether a day belongs to a month beside. */
  public boolean isOutside(LocalDate day) {
    return !YearMonth.from(day).equals(month);
  }

  /** The sentences that the calendar's script says, as JSON. */
  public String words(Here here) {
    Map<String, String> words =
        WORDS.stream()
            .collect(Collectors.toMap(Function.identity(), word -> here.say("calendar." + word)));
    return Json.MAPPER.writeValueAsString(words);
  }
}
