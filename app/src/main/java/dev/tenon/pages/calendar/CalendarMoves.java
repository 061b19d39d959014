package dev.tenon.pages.calendar;

import dev.tenon.pages.views.Bars;
import dev.tenon.pages.views.ProjectView;
import dev.tenon.pages.views.ShownTasks;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.calendar.DueDays;
import dev.tenon.tasks.task.Task;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import java.util.Set;

/** The calendar's forms: moving a task to a day. */
public final class CalendarMoves {
  private final Bars bars;
  private final ShownTasks shown;
  private final DueDays dueDays;
  private final Tasks tasks;

  public CalendarMoves(Bars bars, ShownTasks shown, DueDays dueDays, Tasks tasks) {
    this.bars = bars;
    this.shown = shown;
    this.dueDays = dueDays;
    this.tasks = tasks;
  }

  public Reply<Void> move(Request<CalendarForms.Move> request) {
    CalendarForms.Move move = request.body();
    if (!tasks.get(request.tenant(), move.task()).projectId().equals(bars.project(request).id())) {
      throw Failure.notFound("task");
    }
    Task moved = dueDays.move(request.tenant(), move.task(), move.version(), move.put());
    return shown.changed(
        request,
        bars.outlook(request, ProjectView.CALENDAR),
        Set.of(moved.number()),
        Flash.of("flash.calendar", moved.key()));
  }
}
