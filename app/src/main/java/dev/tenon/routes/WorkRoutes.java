package dev.tenon.routes;

import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.mine.MyWorkApi;
import dev.tenon.tasks.mine.WorkItem;
import dev.tenon.tasks.past.Happening;
import dev.tenon.tasks.past.TaskHistoryApi;
import dev.tenon.web.Access;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/** What there is to do, and what was done. */
public final class WorkRoutes {
  private WorkRoutes() {}

  public static List<Route<?, ?>> mine(MyWorkApi api) {
    return List.of(
        Route.get("/api/v1/my-work")
            .named(
                "listMyWork",
                "The open tasks that the caller is assigned to, in all projects, what is due first"
                    + " before the rest.")
            .needs(Access.read())
            .lists(WorkItem.class)
            .with(TaskLists.TASKS.filter())
            .with(TaskLists.TASKS.sort())
            .by(api::list));
  }

  public static List<Route<?, ?>> past(TaskHistoryApi api) {
    return List.of(
        Route.get("/api/v1/tasks/{task}/history")
            .named(
                "listTaskHistory",
                "What happened to a task, its assignees, labels, relations and comments, with names"
                    + " for ids and differences of texts, the latest first.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .lists(Happening.class)
            .by(api::list));
  }
}
