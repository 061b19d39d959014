package dev.tenon.tasks;

import dev.tenon.lists.Asked;
import dev.tenon.projects.ProjectRef;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** Tasks over JSON. */
public final class TaskApi {
  private final Tasks tasks;
  private final Closures closures;
  private final TaskLists lists;

  public TaskApi(Tasks tasks, Closures closures, TaskLists lists) {
    this.tasks = tasks;
    this.closures = closures;
    this.lists = lists;
  }

  public Reply<Page<TaskSummary>> list(Request<Void> request) {
    return Reply.ok(lists.all(request.tenant(), Asked.of(request)));
  }

  public Reply<Page<TaskSummary>> listOfProject(Request<Void> request) {
    ProjectRef project = ProjectRef.of(request.text("project"));
    return Reply.ok(lists.of(request.tenant(), project, Asked.of(request)));
  }

  public Reply<Page<TaskLists.Deleted>> trash(Request<Void> request) {
    return Reply.ok(lists.deleted(request.tenant(), Asked.of(request)));
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

  public Reply<Task> close(Request<Void> request) {
    return Reply.ok(closures.close(request.tenant(), TaskRef.of(request)));
  }

  public Reply<Task> reopen(Request<Void> request) {
    return Reply.ok(closures.reopen(request.tenant(), TaskRef.of(request)));
  }
}
