package dev.tenon.pages.tasks;

import dev.tenon.projects.ProjectRef;
import dev.tenon.tasks.TaskAssignees;
import dev.tenon.tasks.TaskDraft;
import dev.tenon.tasks.TaskLabels;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.relations.RelationKind;
import dev.tenon.tasks.relations.Relations;
import dev.tenon.tasks.task.AssigneeRole;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.shape.Length;
import java.util.UUID;

/** What hangs on a task, changed on its page: assignees, labels, subtasks, relations. */
public final class TaskPartPages {
  private final Screen screen;
  private final Tasks tasks;
  private final TaskAssignees assignees;
  private final TaskLabels labels;
  private final Relations relations;

  public TaskPartPages(
      Screen screen, Tasks tasks, TaskAssignees assignees, TaskLabels labels, Relations relations) {
    this.screen = screen;
    this.tasks = tasks;
    this.assignees = assignees;
    this.labels = labels;
    this.relations = relations;
  }

  /** Somebody who is to work on the task. */
  public record Assigned(UUID person, AssigneeRole role) {}

  /** Somebody who no longer is. */
  public record Unassigned(UUID person) {}

  /** A label to put on or to take off. */
  public record Labelled(@Length(min = 1, max = 100) String label) {}

  /** A part of the task. */
  public record Subtask(@Length(min = 1, max = 300) String subtask) {}

  /** Another task that it relates to. */
  public record Related(RelationKind kind, TaskRef other) {}

  /** Another task that it no longer relates to. */
  public record Unrelated(TaskRef other) {}

  public Reply<Void> assign(Request<Assigned> request) {
    assignees.put(
        request.tenant(),
        TaskRef.of(request),
        request.body().person(),
        new TaskAssignees.Put(request.body().role()));
    return TaskPages.changed(screen, request);
  }

  public Reply<Void> unassign(Request<Unassigned> request) {
    assignees.remove(request.tenant(), TaskRef.of(request), request.body().person());
    return TaskPages.changed(screen, request);
  }

  public Reply<Void> label(Request<Labelled> request) {
    labels.add(request.tenant(), TaskRef.of(request), request.body().label());
    return TaskPages.changed(screen, request);
  }

  public Reply<Void> unlabel(Request<Labelled> request) {
    labels.remove(request.tenant(), TaskRef.of(request), request.body().label());
    return TaskPages.changed(screen, request);
  }

  public Reply<Void> addSubtask(Request<Subtask> request) {
    Task task = tasks.get(request.tenant(), TaskRef.of(request));
    tasks.create(
        request.tenant(),
        ProjectRef.of(task.projectId()),
        new TaskDraft(
            request.body().subtask(),
            null,
            null,
            null,
            TaskRef.of(task.id()),
            null,
            null,
            null,
            null,
            null,
            null));
    return TaskPages.changed(screen, request);
  }

  public Reply<Void> relate(Request<Related> request) {
    try {
      relations.put(
          request.tenant(), TaskRef.of(request), request.body().other(), request.body().kind());
    } catch (Failure failure) {
      throw failure.kind() == Failure.Kind.NOT_FOUND ? unrelatable(request) : failure;
    }
    return TaskPages.changed(screen, request);
  }

  /** One of the two isn't there; if it isn't the page's own, it was typed. */
  private Failure unrelatable(Request<Related> request) {
    var _ = tasks.get(request.tenant(), TaskRef.of(request));
    return Failure.invalid(
        "/other", "unknown_task", "must be the key or id of a task that you see");
  }

  public Reply<Void> unrelate(Request<Unrelated> request) {
    relations.remove(request.tenant(), TaskRef.of(request), request.body().other());
    return TaskPages.changed(screen, request);
  }
}
