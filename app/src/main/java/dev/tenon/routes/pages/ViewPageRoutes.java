package dev.tenon.routes.pages;

import dev.tenon.pages.views.Chosen;
import dev.tenon.pages.views.Edit;
import dev.tenon.pages.views.ListPages;
import dev.tenon.pages.views.TablePages;
import dev.tenon.tasks.TaskDraft;
import dev.tenon.tasks.TaskLists;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/** A project's views of its tasks. */
public final class ViewPageRoutes {
  private static final String PROJECT = "/o/{organization}/projects/{project}";
  private static final Parameter AFTER =
      Parameter.text("after", "The cursor that the page before gave as next.");

  private ViewPageRoutes() {}

  public static List<Route<?, ?>> list(ListPages pages) {
    return List.of(
        Route.page(PROJECT)
            .named("projectPage", "A project's tasks as a list, grouped by status.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .with(TaskLists.TASKS.filter())
            .with(TaskLists.TASKS.sort())
            .by(pages::list),
        Route.page(PROJECT + "/groups/{status}")
            .named("groupPage", "The tasks that follow in a group of the list.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .with(TaskLists.TASKS.filter())
            .with(TaskLists.TASKS.sort())
            .with(AFTER)
            .by(pages::more),
        Route.form(PROJECT + "/tasks")
            .named("newTaskForm", "Makes a task.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(TaskDraft.class)
            .by(pages::create),
        Route.form(PROJECT + "/tasks/{task}")
            .named("taskRowForm", "Changes one thing of a task, where it stands in the list.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(Edit.class)
            .by(pages::edit));
  }

  public static List<Route<?, ?>> table(TablePages pages) {
    return List.of(
        Route.page(PROJECT + "/table")
            .named("tablePage", "A project's tasks as a table.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .with(TaskLists.TASKS.filter())
            .with(TaskLists.TASKS.sort())
            .with(AFTER)
            .with(Parameter.text("columns", "The columns to show, with commas between them."))
            .by(pages::table),
        Route.form(PROJECT + "/table")
            .named("bulkForm", "Changes all tasks that were ticked, or none.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(Chosen.class)
            .again(pages::changeAgain)
            .by(pages::change));
  }
}
