package dev.tenon.tasks.calendar;

import dev.tenon.lists.Asked;
import dev.tenon.projects.ProjectRef;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import java.time.LocalDate;

/** The calendar over JSON. */
public final class CalendarApi {
  private final Calendars calendars;
  private final DueDays dueDays;

  public CalendarApi(Calendars calendars, DueDays dueDays) {
    this.calendars = calendars;
    this.dueDays = dueDays;
  }

  public Reply<Calendar> get(Request<Void> request) {
    return Reply.ok(
        calendars.of(
            request.tenant(),
            ProjectRef.of(request.text("project")),
            request.query("from", LocalDate.class).orElse(null),
            request.query("until", LocalDate.class).orElse(null),
            Asked.of(request)));
  }

  public Reply<Task> move(Request<DueDays.Put> request) {
    return Reply.ok(
        dueDays.move(
            request.tenant(), TaskRef.of(request), request.expectedVersion(), request.body()));
  }
}
