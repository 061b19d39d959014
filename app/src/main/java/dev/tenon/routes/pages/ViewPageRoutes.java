package dev.tenon.routes.pages;

import dev.tenon.pages.chosen.Chosen;
import dev.tenon.pages.list.ListPages;
import dev.tenon.pages.table.TablePages;
import dev.tenon.pages.views.ChosenTasks;
import dev.tenon.pages.views.Edit;
import dev.tenon.pages.views.Outlook;
import dev.tenon.pages.views.ShownTasks;
import dev.tenon.pages.views.TaskEdits;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/** A project's views of its tasks, and what is done in any of them. */
public final class ViewPageRoutes {
  private static final String PROJECT = "/o/{organization}/projects/{project}";
  private static final Parameter AFTER =
      Parameter.text("after", "The cursor behind which they are.");

  private ViewPageRoutes() {}

  public static List<Route<?, ?>> views(ListPages list, TablePages table) {
    return List.of(
        view(PROJECT)
            .named("projectPage", "A project's tasks as a list, in groups.")
            .by(list::list),
        Outlook.through(Route.page(PROJECT + "/groups/{group}"))
            .named("groupPage", "The tasks that follow in a group of the list.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .with(AFTER)
            .by(list::more),
        view(PROJECT + "/table")
            .named("tablePage", "A project's tasks as a table.")
            .with(AFTER)
            .by(table::table));
  }

  /** A view, over which a task may be open. */
  static Route.Draft view(String path) {
    return Outlook.through(Route.page(path))
        .needs(Access.read().in(ProjectRole.VIEWER))
        .with(Parameter.text("task", "The key of the task that is open over the view."))
        .following();
  }

  public static List<Route<?, ?>> changes(ShownTasks shown, TaskEdits edits, ChosenTasks chosen) {
    return List.of(
        Outlook.fromAny(Route.page(PROJECT + "/cards"))
            .named("cardsPage", "Some tasks as they are now.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .with(Parameter.text("tasks", "Their keys, with commas between them."))
            .by(shown::cards),
        Outlook.fromAny(Route.form(PROJECT + "/tasks/{task}"))
            .named("taskRowForm", "Changes one thing of a task, where it stands in a view.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(Edit.class)
            .again(edits::again)
            .by(edits::edit),
        Outlook.fromAny(Route.form(PROJECT + "/chosen"))
            .named("bulkForm", "Changes all tasks that were ticked, or none.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(Chosen.class)
            .again(chosen::again)
            .by(chosen::change));
  }
}
