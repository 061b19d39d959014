package dev.tenon.pages.calendar;

import dev.tenon.json.Json;
import dev.tenon.tasks.calendar.Calendar;
import dev.tenon.web.pages.View;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** How many tasks are due on each of a calendar's days, of which it shows but the first. */
public record TotalsView(Map<LocalDate, Integer> totals) implements View {

  static TotalsView of(Calendar calendar) {
    return new TotalsView(
        calendar.days().stream()
            .collect(Collectors.toMap(Calendar.Day::date, Calendar.Day::taskCount)));
  }

  /** Those of the days that have some, as JSON for the calendar's script. */
  public String json() {
    return Json.MAPPER.writeValueAsString(
        totals.entrySet().stream()
            .filter(day -> day.getValue() > 0)
            .collect(Collectors.toMap(day -> day.getKey().toString(), Map.Entry::getValue)));
  }
}
