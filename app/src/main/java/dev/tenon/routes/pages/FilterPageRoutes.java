package dev.tenon.routes.pages;

import dev.tenon.pages.saved.FilterForms;
import dev.tenon.pages.saved.FilterPages;
import dev.tenon.pages.views.Outlook;
import dev.tenon.web.Access;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/** Saved filters: their forms. */
public final class FilterPageRoutes {
  private static final String FILTERS = "/o/{organization}/projects/{project}/filters";

  private FilterPageRoutes() {}

  public static List<Route<?, ?>> filters(FilterPages pages) {
    return List.of(
        form(FILTERS)
            .named("keepFilterForm", "Keeps what is looked at under a name.")
            .takes(FilterForms.Kept.class)
            .again(pages::keepAgain)
            .by(pages::keep),
        form(FILTERS + "/{filter}")
            .named("renameFilterForm", "Gives a saved filter a name, and says who sees it.")
            .takes(FilterForms.Renamed.class)
            .again(pages::renameAgain)
            .by(pages::rename),
        form(FILTERS + "/{filter}/conditions")
            .named("updateFilterForm", "Has a saved filter be what is looked at.")
            .takes(FilterForms.Seen.class)
            .again(pages::staleAgain)
            .by(pages::update),
        form(FILTERS + "/{filter}/deletion")
            .named("deleteFilterForm", "Deletes a saved filter.")
            .takes(FilterForms.Seen.class)
            .again(pages::staleAgain)
            .by(pages::delete));
  }

  /** Who sees the project keeps filters of it; sharing one takes more, and is decided there. */
  private static Route.Draft form(String path) {
    return Outlook.fromAny(Route.form(path)).needs(Access.write().in(ProjectRole.VIEWER));
  }
}
