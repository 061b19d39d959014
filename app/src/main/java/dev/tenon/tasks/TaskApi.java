package dev.tenon.tasks;

import dev.tenon.projects.ProjectRef;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** Tasks over JSON. */
public final class TaskApi {
  private final Tasks tasks;

  public TaskApi(Tasks tasks) {
    this.tasks = tasks;
  }

  public Reply<Task> create(Request<TaskDraft> request) {
    ProjectRef project = ProjectRef.of(request.text("project"));
    Task task = tasks.create(request.tenant(), project, request.body());
    return Reply.created("/api/v1/tasks/" + task.id(), task);
  }

  public Reply<Task> get(Request<Void> request) {
    return Reply.ok(tasks.get(request.tenant(), TaskRef.of(request)));
  }

  public Reply<Task> update(Request<TaskPatch> request) {
    return Reply.ok(
        tasks.update(
            request.tenant(), TaskRef.of(request), request.expectedVersion(), request.body()));
  }

  public Reply<Void> delete(Request<Void> request) {
    tasks.delete(request.tenant(), TaskRef.of(request), request.expectedVersion());
    return Reply.done();
  }

  public Reply<Task> restore(Request<Void> request) {
    return Reply.ok(tasks.restore(request.tenant(), TaskRef.of(request)));
  }
}
