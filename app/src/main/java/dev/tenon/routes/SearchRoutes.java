package dev.tenon.routes;

import dev.tenon.search.Destination;
import dev.tenon.search.Found;
import dev.tenon.search.SearchApi;
import dev.tenon.search.Searches;
import dev.tenon.tasks.TaskLists;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import dev.tenon.web.shape.Shape;
import java.util.List;

/** Finding things. */
public final class SearchRoutes {
  private SearchRoutes() {}

  public static List<Route<?, ?>> search(SearchApi api) {
    return List.of(
        Route.get("/api/v1/search")
            .named(
                "search",
                "Tasks with these words in title, description or comments, the best first.")
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
}
