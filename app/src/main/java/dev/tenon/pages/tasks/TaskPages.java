package dev.tenon.pages.tasks;

import dev.tenon.db.Tenant;
import dev.tenon.json.Change;
import dev.tenon.lists.Asked;
import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.tasks.Closures;
import dev.tenon.tasks.TaskPatch;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.calendar.DueDays;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as a page, and what is changed of it by itself. */
public final class TaskPages {
  private static final int HAPPENINGS = 50;

  /** The frame in which a view shows a task over itself. */
  private static final String PANEL = "panel";

  private final Screen screen;
  private final Conflicts conflicts;
  private final TaskSheets sheets;
  private final Tasks tasks;
  private final Closures closures;
  private final TaskHistory history;
  private final DueDays dueDays;

  public TaskPages(
      Screen screen,
      Conflicts conflicts,
      TaskSheets sheets,
      Tasks tasks,
      Closures closures,
      TaskHistory history,
      DueDays dueDays) {
    this.screen = screen;
    this.conflicts = conflicts;
    this.sheets = sheets;
    this.tasks = tasks;
    this.closures = closures;
    this.history = history;
    this.dueDays = dueDays;
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

    public Edit {
      var _ = new DueDays.Put(due.value());
    }

    private TaskPatch patch(Change<@Nullable Instant> startDate) {
      return TaskPatch.none()
          .saying(title, description)
          .standing(status, priority)
          .dated(startDate, Change.unchanged());
    }
  }

  /** The version that a form's sender saw. */
  public record Seen(int version) {}

  public Reply<Void> show(Request<Void> request) {
    return screen.show(
        request,
        sheets.sheet(request.tenant(), TaskRef.of(request), Talk.of(request), Form.blank()));
  }

  /** The page once more, with what was typed and why it was refused. */
  public Reply<Void> again(Request<?> request, Failure failure) {
    Task task = tasks.get(request.tenant(), TaskRef.of(request));
    return again(
        request, failure, new Conflicts.Now("tasks", task.id(), task.version(), address(request)));
  }

  /** The same of a form about something that hangs on the task. */
  Reply<Void> again(Request<?> request, Failure failure, Conflicts.Now now) {
    Form form = conflicts.again(request, failure, now);
    return screen.show(
        request,
        form.status(),
        sheets.sheet(request.tenant(), TaskRef.of(request), Talk.about(form), form));
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
    TaskRef task = TaskRef.of(request);
    Tenant tenant = request.tenant();
    TaskPatch patch = edit.patch(start(tenant, edit.start()));
    if (edit.due() instanceof Change.To<@Nullable LocalDate> due) {
      dueDays.move(tenant, task, edit.version(), new DueDays.Put(due.value()), patch);
    } else {
      tasks.update(tenant, task, edit.version(), patch);
    }
    return changed(screen, request);
  }

  private Change<@Nullable Instant> start(Tenant tenant, Change<@Nullable LocalDate> start) {
    LocalDate day = start.value();
    return start.isGiven()
        ? Change.to(day == null ? null : dueDays.startOf(tenant, day))
        : Change.unchanged();
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
    Task task = tasks.get(request.tenant(), TaskRef.of(request));
    tasks.delete(request.tenant(), TaskRef.of(task.id()), request.body().version());
    if (PANEL.equals(request.browser().frame())) {
      return screen.stream(
          request,
          new Fragment("dismiss", PANEL, null),
          Fragment.append("toasts", new DeletedView(task.key())));
    }
    String project = task.key().substring(0, task.key().lastIndexOf('-'));
    return Screen.go(
        "/o/" + request.text("organization") + "/projects/" + project,
        Flash.of("flash.task_deleted", task.key()));
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

  static String address(Request<?> request) {
    return "/o/" + request.text("organization") + "/tasks/" + TaskRef.of(request).value();
  }
}
