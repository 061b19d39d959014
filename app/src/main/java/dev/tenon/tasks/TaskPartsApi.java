package dev.tenon.tasks;

import dev.tenon.tasks.task.Assignee;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** What hangs on tasks, over JSON: assignees and labels. */
public final class TaskPartsApi {
  private final TaskAssignees assignees;
  private final TaskLabels labels;

  public TaskPartsApi(TaskAssignees assignees, TaskLabels labels) {
    this.assignees = assignees;
    this.labels = labels;
  }

  public Reply<Assignee> assign(Request<TaskAssignees.Put> request) {
    return Reply.ok(
        assignees.put(
            request.tenant(), TaskRef.of(request), request.id("user_id"), request.body()));
  }

  public Reply<Void> unassign(Request<Void> request) {
    assignees.remove(request.tenant(), TaskRef.of(request), request.id("user_id"));
    return Reply.done();
  }

  public Reply<Task.Label> label(Request<Void> request) {
    return Reply.ok(labels.add(request.tenant(), TaskRef.of(request), request.text("label")));
  }

  public Reply<Void> unlabel(Request<Void> request) {
    labels.remove(request.tenant(), TaskRef.of(request), request.text("label"));
    return Reply.done();
  }
}
