package dev.tenon.routes.pages;

import dev.tenon.live.LiveApi;
import dev.tenon.routes.LiveRoutes;
import dev.tenon.web.Access;
import dev.tenon.web.Route;
import java.util.List;

/** What is happening, for the pages of one organization. */
public final class LivePageRoutes {
  private LivePageRoutes() {}

  public static List<Route<?, ?>> changes(LiveApi api) {
    return List.of(
        LiveRoutes.asked(
                Route.page("/o/{organization}/changes")
                    .named("changesPage", "What changes, as server-sent events.")
                    .needs(Access.read()))
            .by(api::changes));
  }
}
