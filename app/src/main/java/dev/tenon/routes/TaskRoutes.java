package dev.tenon.routes;

import dev.tenon.tasks.TaskApi;
import dev.tenon.tasks.TaskDraft;
import dev.tenon.tasks.TaskPatch;
import dev.tenon.tasks.task.Task;
import dev.tenon.web.Access;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/** Tasks and what hangs on them. */
public final class TaskRoutes {
  private static final String V1 = "/api/v1";
  private static final String TASK = V1 + "/tasks/{task}";

  private TaskRoutes() {}

  public static List<Route<?, ?>> tasks(TaskApi api) {
    return List.of(
        Route.post(V1 + "/projects/{project}/tasks")
            .named("createTask", "Make a task, with its labels and assignees.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(TaskDraft.class)
            .creates(Task.class)
            .by(api::create),
        Route.get(TASK)
            .named("getTask", "A task, by its id or its key.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .answers(Task.class)
            .by(api::get),
        Route.patch(TASK)
            .named("updateTask", "Change a task.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(TaskPatch.class)
            .answers(Task.class)
            .by(api::update),
        Route.delete(TASK)
            .named("deleteTask", "Put a task into the trash.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .conditional()
            .by(api::delete),
        Route.put(TASK + "/restoration")
            .named("restoreTask", "Take a task out of the trash, with what hangs on it.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .answers(Task.class)
            .by(api::restore));
  }
}
