package dev.tenon.routes.pages;

import dev.tenon.live.LiveApi;
import dev.tenon.pages.offline.OfflineView;
import dev.tenon.pages.palette.PalettePages;
import dev.tenon.routes.ChangeRoutes;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.shape.Shape;
import java.util.List;

/** What stands behind every page: the command palette, the stream of changes, a lost network. */
public final class ShellPageRoutes {
  private static final int LONGEST = 200;

  private ShellPageRoutes() {}

  public static List<Route<?, ?>> palette(PalettePages pages) {
    return List.of(
        Route.page("/o/{organization}/destinations")
            .named("destinationsOfPalette", "Tasks and projects that some words may mean.")
            .needs(Access.read())
            .with(
                new Parameter(
                    "words",
                    "A key, its beginning, or beginnings of words of a title.",
                    new Shape.Text(0, LONGEST, null, "")))
            .by(pages::destinations));
  }

  public static List<Route<?, ?>> changes(LiveApi api) {
    return List.of(
        ChangeRoutes.asked(
                Route.page("/o/{organization}/changes")
                    .named("changesPage", "What changes, as server-sent events.")
                    .needs(Access.read()))
            .by(api::changes));
  }

  public static List<Route<?, ?>> offline(Screen screen) {
    return List.of(
        Route.page("/offline")
            .named("offlinePage", "What is shown while the network is away.")
            .needs(Access.anyone())
            .by(request -> screen.show(request, new OfflineView())));
  }
}
