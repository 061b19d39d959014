package dev.tenon.routes;

import dev.tenon.search.Destination;
import dev.tenon.search.Found;
import dev.tenon.search.SearchApi;
import dev.tenon.search.Searches;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.saved.SavedFilter;
import dev.tenon.tasks.saved.SavedFilterApi;
import dev.tenon.tasks.saved.SavedFilters;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import dev.tenon.web.shape.Shape;
import java.util.List;

/** Finding things: by words, and by filters that people keep. */
public final class FindingRoutes {
  private static final String FILTERS = "/api/v1/filters";
  private static final String FILTER = FILTERS + "/{filter}";

  private FindingRoutes() {}

  public static List<Route<?, ?>> search(SearchApi api) {
    return List.of(
        Route.get("/api/v1/search")
            .named(
                "search",
                "Tasks with these words in title, description or comments, the best first. The best"
                    + " 200 are listed, or of the best 2,000 those that a filter leaves; of"
                    + " frequent words they are among the newest tasks and comments.")
            .needs(Access.read())
            .lists(Found.class)
            .with(
                words(
                    "What to look for: words, \"phrases\", or between alternatives, - before what"
                        + " is not wanted."))
            .with(TaskLists.TASKS.filter())
            .with(Searches.FOUND.sort())
            .by(api::search),
        Route.get("/api/v1/destinations")
            .named(
                "listDestinations",
                "Up to twenty tasks and projects that a key or a part of a title may mean.")
            .needs(Access.read())
            .listsAll(Destination.class)
            .with(words("A key, its beginning, or beginnings of words of a title."))
            .by(api::jump));
  }

  private static Parameter words(String about) {
    return new Parameter("words", about, new Shape.Text(0, Searches.LONGEST, null, ""));
  }

  public static List<Route<?, ?>> filters(SavedFilterApi api) {
    return List.of(
        Route.get(FILTERS)
            .named("listFilters", "The filters that the caller keeps, and those shared with them.")
            .needs(Access.read())
            .lists(SavedFilter.class)
            .with(Parameter.text("project", "Only those of this project, by its key or id."))
            .with(SavedFilters.LISTED.sort())
            .by(api::list),
        Route.post(FILTERS)
            .named("createFilter", "Keep a filter of tasks, or share it with a project.")
            .needs(Access.write())
            .takes(SavedFilters.Draft.class)
            .creates(SavedFilter.class)
            .by(api::create),
        Route.get(FILTER)
            .named("getFilter", "A filter that the caller keeps or that is shared with them.")
            .needs(Access.read())
            .answers(SavedFilter.class)
            .by(api::get),
        Route.patch(FILTER)
            .named(
                "updateFilter",
                "Change a filter of one's own, or as a manager of its project a shared one.")
            .needs(Access.write())
            .takes(SavedFilters.Patch.class)
            .answers(SavedFilter.class)
            .by(api::update),
        Route.delete(FILTER)
            .named(
                "deleteFilter",
                "Delete a filter of one's own, or as a manager of its project a shared one.")
            .needs(Access.write())
            .conditional()
            .by(api::delete));
  }
}
