package dev.tenon.schema.erd.layout;

import dev.tenon.schema.erd.Diagram;
import java.util.List;

/** Where everything is; sizes in pixels. */
public record Layout(
    Diagram diagram, double width, double height, List<PlacedCard> cards, List<Route> routes) {

  public Layout {
    cards = List.copyOf(cards);
    routes = List.copyOf(routes);
  }

  /** Finds a place for everything; the same diagram always gives the same layout. */
  public static Layout of(Diagram diagram) {
    return new Placement(diagram).best();
  }
}
