package dev.tenon.pages.views;

import dev.tenon.db.Tenant;
import dev.tenon.json.Change;
import dev.tenon.pages.views.ShownTasks.Refusal;
import dev.tenon.tasks.TaskAssignees;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.calendar.DueDays;
import dev.tenon.tasks.task.Assignee;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Fragment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes each task where it stands, in any of a project's views. */
public final class TaskEdits {
  private final Bars bars;
  private final ShownTasks shown;
  private final Tasks tasks;
  private final TaskAssignees assignees;
  private final DueDays dueDays;

  public TaskEdits(
      Bars bars, ShownTasks shown, Tasks tasks, TaskAssignees assignees, DueDays dueDays) {
    this.bars = bars;
    this.shown = shown;
    this.tasks = tasks;
    this.assignees = assignees;
    this.dueDays = dueDays;
  }

  public Reply<Void> edit(Request<Edit> request) {
    Edit edit = request.body();
    TaskRef ref = TaskRef.of(request);
    Task before = inProject(request, ref);
    UUID assignee = edit.assigneeId();
    if (assignee != null) {
      return toggled(request, before, assignee);
    }
    if (edit.dueDay() instanceof Change.To<@Nullable LocalDate> due) {
      dueDays.move(request.tenant(), ref, edit.version(), new DueDays.Put(due.value()));
    } else {
      tasks.update(request.tenant(), ref, edit.version(), edit.patch());
    }
    Task task = tasks.get(request.tenant(), ref);
    Flash flash = Flash.of("flash.task_changed", task.key(), task.title());
    return shown.changed(request, bars.from(request), Set.of(task.number()), flash);
  }

  private Task inProject(Request<?> request, TaskRef ref) {
    Task task = tasks.get(request.tenant(), ref);
    if (!task.projectId().equals(bars.project(request).id())) {
      throw Failure.notFound("task");
    }
    return task;
  }

  /** Somebody works on the task from now on, or no longer: said where no view shows it. */
  private Reply<Void> toggled(Request<Edit> request, Task task, UUID person) {
    Flash flash = toggle(request.tenant(), task, person);
    Set<Integer> changed = Set.of(task.number());
    return Outlook.isNamed(request)
        ? shown.changed(request, bars.from(request), changed, flash)
        : shown.told(request, bars.from(request), changed, flash);
  }

  private Flash toggle(Tenant tenant, Task task, UUID person) {
    TaskRef ref = TaskRef.of(task.id());
    Optional<Assignee> there =
        task.assignees().stream().filter(one -> one.userId().equals(person)).findFirst();
    if (there.isPresent()) {
      assignees.remove(tenant, ref, person);
      return Flash.of("flash.works_no_longer", there.get().displayName(), task.key());
    }
    Assignee put = assignees.put(tenant, ref, person, new TaskAssignees.Put(null));
    return Flash.of("flash.works", put.displayName(), task.key());
  }

  /**
   * The task as it is now, and why it was not changed; a title that was typed stays where it is.
   */
  public Reply<Void> again(Request<?> request, Failure failure) {
    Task task = tasks.get(request.tenant(), TaskRef.of(request));
    List<String> title = request.browser().typed().get("title");
    Refusal refusal =
        title == null
            ? untouched(request, task, failure)
            : unnamed(request, task, title.getFirst(), failure);
    return shown.refused(request, bars.from(request), Set.of(task.number()), refusal);
  }

  private Refusal untouched(Request<?> request, Task task, Failure failure) {
    String why = shown.why(request, failure);
    String key = isStale(failure) ? "views.stale" : "views.refused";
    return new Refusal(
        failure.kind().status(),
        Flash.of("flash.task_unchanged", task.key(), why),
        Fragment.append("toasts", new ToastView(key, List.of(task.key(), why), "error")));
  }

  private Refusal unnamed(Request<?> request, Task task, String typed, Failure failure) {
    String why = shown.why(request, failure);
    WhyView words =
        isStale(failure)
            ? new WhyView("views.stale_title", List.of(task.title()))
            : new WhyView("views.refused_title", List.of(why));
    return new Refusal(
        failure.kind().status(),
        Flash.of("flash.title_unchanged", task.key(), why, typed),
        Fragment.update("rename-why", words));
  }

  private static boolean isStale(Failure failure) {
    return failure.kind() == Failure.Kind.STALE;
  }
}
