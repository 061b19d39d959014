package dev.tenon.routes.pages;

import dev.tenon.pages.chosen.Chosen;
import dev.tenon.pages.work.ChosenWork;
import dev.tenon.pages.work.MyWorkPages;
import dev.tenon.pages.work.SearchPages;
import dev.tenon.search.Searches;
import dev.tenon.tasks.TaskLists;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import dev.tenon.web.shape.Shape;
import java.util.List;

/** One's own work, and search. */
public final class WorkPageRoutes {
  private static final String ORGANIZATION = "/o/{organization}";
  private static final Parameter AFTER =
      Parameter.text("after", "The cursor that the page before gave as next.");

  private WorkPageRoutes() {}

  public static List<Route<?, ?>> work(MyWorkPages pages, ChosenWork chosen) {
    return List.of(
        Route.page(ORGANIZATION + "/my-work")
            .named("myWorkPage", "The open tasks that one is assigned to.")
            .needs(Access.read())
            .with(AFTER)
            .with(TaskLists.TASKS.filter())
            .with(Parameter.text("task", "The key of the task that is open over them."))
            .following()
            .by(pages::mine),
        Route.form(ORGANIZATION + "/my-work/chosen")
            .named("chosenWorkForm", "Changes all tasks that were ticked among one's own, or none.")
            .needs(Access.write())
            .takes(Chosen.class)
            .again(chosen::again)
            .by(chosen::change));
  }

  public static List<Route<?, ?>> search(SearchPages pages) {
    return List.of(
        Route.page(ORGANIZATION + "/search")
            .named("searchPage", "What words find.")
            .needs(Access.read())
            .with(
                new Parameter(
                    "words", "What to look for.", new Shape.Text(0, Searches.LONGEST, null, "")))
            .with(AFTER)
            .with(TaskLists.TASKS.filter())
            .by(pages::search));
  }
}
