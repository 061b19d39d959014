package dev.tenon.routes.pages;

import dev.tenon.pages.offline.OfflineView;
import dev.tenon.web.Access;
import dev.tenon.web.Route;
import dev.tenon.web.pages.Screen;
import java.util.List;

/** What a browser keeps, to show it while the network is away. */
public final class OfflinePageRoutes {
  private OfflinePageRoutes() {}

  public static List<Route<?, ?>> offline(Screen screen) {
    return List.of(
        Route.page("/offline")
            .named("offlinePage", "What is shown while the network is away.")
            .needs(Access.anyone())
            .by(request -> screen.show(request, new OfflineView())));
  }
}
