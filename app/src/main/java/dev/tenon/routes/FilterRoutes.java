package dev.tenon.routes;

import dev.tenon.tasks.saved.SavedFilter;
import dev.tenon.tasks.saved.SavedFilterApi;
import dev.tenon.tasks.saved.SavedFilters;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import java.util.List;

/** Filters that people keep. */
public final class FilterRoutes {
  private static final String FILTERS = "/api/v1/filters";
  private static final String FILTER = FILTERS + "/{filter}";

  private FilterRoutes() {}

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
