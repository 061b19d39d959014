package dev.tenon.pages.calendar;

import dev.tenon.tasks.TaskDraft;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.calendar.DueDays;
import dev.tenon.tasks.task.Task;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Screen;
import java.util.Set;

/** The calendar's forms: moving a task to a day, and making one for a day. */
public final class CalendarMoves {
  private final CalendarPages pages;
  private final DueDays dueDays;
  private final Tasks tasks;

  public CalendarMoves(CalendarPages pages, DueDays dueDays, Tasks tasks) {
    this.pages = pages;
    this.dueDays = dueDays;
    this.tasks = tasks;
  }

  public Reply<Void> move(Request<CalendarForms.Move> request) {
    CalendarForms.Move move = request.body();
    if (!tasks.get(request.tenant(), move.task()).projectId().equals(pages.project(request).id())) {
      throw Failure.notFound("task");
    }
    return done(request, dueDays.move(request.tenant(), move.task(), move.version(), move.put()));
  }

  public Reply<Void> create(Request<CalendarForms.NewTask> request) {
    CalendarForms.NewTask made = request.body();
    TaskDraft draft =
        TaskDraft.titled(made.title()).due(dueDays.endOf(request.tenant(), made.day()));
    return done(request, tasks.create(request.tenant(), CalendarPages.ref(request), draft));
  }

  private Reply<Void> done(Request<?> request, Task task) {
    return request.browser().streams()
        ? pages.changed(request, Set.of(task.number()))
        : Screen.go(
            "/o/%s/projects/%s/calendar"
                .formatted(request.text("organization"), request.text("project")),
            Flash.of("flash.calendar", task.key()));
  }
}
