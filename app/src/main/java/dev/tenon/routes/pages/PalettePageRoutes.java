package dev.tenon.routes.pages;

import dev.tenon.pages.palette.PalettePages;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import dev.tenon.web.shape.Shape;
import java.util.List;

/** What the command palette asks for. */
public final class PalettePageRoutes {
  private static final int LONGEST = 200;

  private PalettePageRoutes() {}

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
}
