package dev.tenon.routes.pages;

import dev.tenon.pages.making.NewTask;
import dev.tenon.pages.making.NewTaskPages;
import dev.tenon.pages.views.Outlook;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/** Making a task: from a view, or on a page of its own. */
public final class MakingPageRoutes {
  private static final String ORGANIZATION = "/o/{organization}";
  private static final String PROJECT = ORGANIZATION + "/projects/{project}";

  private MakingPageRoutes() {}

  public static List<Route<?, ?>> making(NewTaskPages pages) {
    return List.of(
        Outlook.fromAny(Route.form(PROJECT + "/tasks"))
            .named("newTaskForm", "Makes a task.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(NewTask.class, 2 << 20)
            .again(pages::createAgain)
            .by(pages::create),
        Route.page(ORGANIZATION + "/new-task")
            .named("chooseProjectPage", "The projects in which one may make a task.")
            .needs(Access.write())
            .with(Parameter.text("after", "The cursor that the page before gave as next."))
            .by(pages::choose),
        Route.page(PROJECT + "/new-task")
            .named("newTaskPage", "The form to make a task by.")
            .needs(Access.write().in(ProjectRole.VIEWER))
            .by(pages::form),
        Route.form(PROJECT + "/new-task")
            .named("makeTaskForm", "Makes a task, and leads to it.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(NewTask.class, 2 << 20)
            .again(pages::makeAgain)
            .by(pages::make));
  }
}
