package dev.tenon.pages.calendar;

import dev.tenon.json.Json;
import dev.tenon.projects.Project;
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

/**
 * A month of a project, in whole weeks.
 *
 * @param undated open tasks that aren't due at any time
 */
public record CalendarView(
    Project project,
    YearMonth month,
    Calendar calendar,
    Page<TaskSummary> undated,
    CalendarPlace place)
    implements View {
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

  /** The month's name and year. */
  public String title(Here here) {
    return DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(here.locale()).format(month);
  }

  /** The names of the days, from the first of a week. */
  public List<String> weekdays(Here here) {
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

  /** Whether nothing is due in all these days. */
  public boolean isEmpty() {
    return calendar.days().stream().allMatch(day -> day.taskCount() == 0);
  }

  /** The sentences that the calendar's script says, as JSON. */
  public String words(Here here) {
    Map<String, String> words =
        WORDS.stream()
            .collect(Collectors.toMap(Function.identity(), word -> here.say("calendar." + word)));
    return Json.MAPPER.writeValueAsString(words);
  }
}
