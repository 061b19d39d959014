package dev.tenon.schema.erd.layout;

import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.erd.layout.Packing.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The parts of a diagram that no line joins, moved together so that little space stays empty. */
final class Islands {

  private final Layout layout;
  private final Map<Name, Name> next = new HashMap<>();
  private final Map<Name, Bounds> bounds = new LinkedHashMap<>();

  private Islands(Layout layout) {
    this.layout = layout;
  }

  static Layout packed(Layout layout) {
    return new Islands(layout).packed();
  }

  private Layout packed() {
    layout.diagram().edges().forEach(edge -> join(edge.child(), edge.parent()));
    layout.cards().forEach(this::measure);
    layout.routes().forEach(this::measure);
    var islands = new ArrayList<>(bounds.values());
    var packing = Packing.of(islands.stream().map(Bounds::box).toList());
    for (var i = 0; i < islands.size(); i++) {
      islands.get(i).moveTo(packing.places().get(i));
    }
    return new Layout(
        layout.diagram(),
        packing.width(),
        packing.height(),
        layout.cards().stream().map(this::moved).toList(),
        layout.routes().stream().map(this::moved).toList());
  }

  private void measure(PlacedCard card) {
    var around = bounds.computeIfAbsent(island(card.card().name()), name -> new Bounds());
    around.include(card.x(), card.y());
    around.include(card.right(), card.bottom());
  }

  private void measure(Route route) {
    route.points().forEach(point -> around(route.edge().child()).include(point.x(), point.y()));
  }

  private PlacedCard moved(PlacedCard card) {
    var by = around(card.card().name());
    return new PlacedCard(card.card(), card.shape(), card.x() + by.right, card.y() + by.down);
  }

  private Route moved(Route route) {
    var by = around(route.edge().child());
    List<Point> points =
        route.points().stream()
            .map(point -> new Point(point.x() + by.right, point.y() + by.down))
            .toList();
    return new Route(route.edge(), points);
  }

  private Bounds around(Name table) {
    return Objects.requireNonNull(bounds.get(island(table)));
  }

  private void join(Name one, Name other) {
    var from = island(one);
    var to = island(other);
    if (!from.equals(to)) {
      next.put(from, to);
    }
  }

  /** One table of each island stands for it. */
  private Name island(Name table) {
    var at = table;
    for (var on = next.get(at); on != null; on = next.get(at)) {
      at = on;
    }
    return at;
  }

  /** What an island takes up, and how far it moves. */
  private static final class Bounds {

    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double end;
    private double bottom;
    private double right;
    private double down;

    private void include(double x, double y) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      end = Math.max(end, x);
      bottom = Math.max(bottom, y);
    }

    private Box box() {
      return new Box(end - left, bottom - top);
    }

    private void moveTo(Point place) {
      right = place.x() - left;
      down = place.y() - top;
    }
  }
}
