package dev.tenon.pages.tasks;

import dev.tenon.json.Change;
import dev.tenon.lists.Asked;
import dev.tenon.lists.TimeZones;
import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.tasks.Closures;
import dev.tenon.tasks.TaskPatch;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.past.TaskHistory;
import dev.tenon.tasks.task.Priority;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.shape.Length;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A task as a page, and what is changed of it by itself. */
public final class TaskPages {
  private static final int HAPPENINGS = 50;

  /** The frame in which a view shows a task over itself. */
  private static final String PANEL = "panel";

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private final Screen screen;
  private final Conflicts conflicts;
  private final TaskSheets sheets;
  private final Tasks tasks;
  private final Closures closures;
  private final TaskHistory history;
  private final TimeZones zones;

  public TaskPages(
      Screen screen,
      Conflicts conflicts,
      TaskSheets sheets,
      Tasks tasks,
      Closures closures,
      TaskHistory history,
      TimeZones zones) {
    this.screen = screen;
    this.conflicts = conflicts;
    this.sheets = sheets;
    this.tasks = tasks;
    this.closures = closures;
    this.history = history;
    this.zones = zones;
  }

  /**
   * What one of the page's editors sends.
   *
   * @param version that its sender saw
   */
  public record Edit(
      int version,
      @Length(min = 1, max = 300) Change<String> title,
      @Length(max = 262_144) Change<String> description,
      Change<UUID> status,
      Change<Priority> priority,
      Change<@Nullable LocalDate> start,
      Change<@Nullable LocalDate> due) {

    private TaskPatch patch(ZoneId zone) {
      return new TaskPatch(
          title,
          description,
          status,
          priority,
          Change.unchanged(),
          at(start, day -> day.atStartOfDay(zone).toInstant()),
          at(due, day -> day.atTime(END_OF_DAY).atZone(zone).toInstant()),
          Change.unchanged(),
          Change.unchanged());
    }

    private static Change<@Nullable Instant> at(
        Change<@Nullable LocalDate> day, Function<LocalDate, Instant> moment) {
      LocalDate value = day.value();
      return day.isGiven()
          ? Change.to(value == null ? null : moment.apply(value))
          : Change.unchanged();
    }

    private boolean tellsTime() {
      return start.value() != null || due.value() != null;
    }
  }

  /** The version that a form's sender saw. */
  public record Seen(int version) {}

  public Reply<Void> show(Request<Void> request) {
    return screen.show(
        request,
        sheets.sheet(
            request.tenant(),
            TaskRef.of(request),
            request.query("after", String.class).orElse(null),
            Form.blank()));
  }

  /** The page once more, with what was typed and why it was refused. */
  public Reply<Void> again(Request<?> request, Failure failure) {
    Task task = tasks.get(request.tenant(), TaskRef.of(request));
    Form form =
        conflicts.again(
            request,
            failure,
            new Conflicts.Now("tasks", task.id(), task.version(), address(request)));
    return screen.show(
        request, form.status(), sheets.sheet(request.tenant(), TaskRef.of(request), null, form));
  }

  public Reply<Void> history(Request<Void> request) {
    Asked asked =
        new Asked(HAPPENINGS, request.query("after", String.class).orElse(null), "", "", false);
    TaskRef task = TaskRef.of(request);
    return screen.show(
        request,
        new HistoryView(
            tasks.get(request.tenant(), task), history.of(request.tenant(), task, asked)));
  }

  public Reply<Void> edit(Request<Edit> request) {
    Edit edit = request.body();
    ZoneId zone = edit.tellsTime() ? zones.of(request.tenant()) : ZoneId.of("UTC");
    tasks.update(request.tenant(), TaskRef.of(request), edit.version(), edit.patch(zone));
    return changed(screen, request);
  }

  public Reply<Void> close(Request<Void> request) {
    closures.close(request.tenant(), TaskRef.of(request));
    return changed(screen, request);
  }

  public Reply<Void> reopen(Request<Void> request) {
    closures.reopen(request.tenant(), TaskRef.of(request));
    return changed(screen, request);
  }

  public Reply<Void> delete(Request<Seen> request) {
    tasks.delete(request.tenant(), TaskRef.of(request), request.body().version());
    if (PANEL.equals(request.browser().frame())) {
      return screen.stream(request, new Fragment("dismiss", PANEL, null));
    }
    return Screen.go(
        "/o/" + request.text("organization") + "/my-work",
        Flash.of("flash.task_deleted", request.text("task")));
  }

  public Reply<Void> restore(Request<Void> request) {
    tasks.restore(request.tenant(), TaskRef.of(request));
    return Screen.go(address(request), Flash.of("flash.task_restored", request.text("task")));
  }

  /**
   * A browser reads the page that it is on again, in place, and keeps what is typed elsewhere on
   * it. One without scripts goes to the task.
   */
  static Reply<Void> changed(Screen screen, Request<?> request) {
    return request.browser().streams()
        ? screen.stream(request, new Fragment("refresh", "", null))
        : Reply.go(address(request));
  }

  private static String address(Request<?> request) {
    return "/o/" + request.text("organization") + "/tasks/" + TaskRef.of(request).value();
  }
}
