package dev.tenon.schema.erd.svg;

import dev.tenon.schema.catalog.Cardinality;
import dev.tenon.schema.erd.Note;
import dev.tenon.schema.erd.layout.Point;
import dev.tenon.schema.erd.layout.Route;
import dev.tenon.schema.erd.layout.TextWidth;
import java.util.List;

/** Draws relationships: round-cornered lines whose ends say how many. */
final class Lines {

  private static final double CORNER = 7;

  private final Svg svg;

  Lines(Svg svg) {
    this.svg = svg;
  }

  /**
   * Draws a relationship.
   *
   * @param colour of the parent's group
   */
  void draw(Route route, int colour) {
    var edge = route.edge();
    svg.begin(
        "g",
        "class",
        "line g"
            + colour % Palette.hues()
            + edge.change().map(change -> " " + change.word()).orElse(""),
        "data-from",
        edge.child(),
        "data-to",
        edge.parent(),
        "data-key",
        edge.relationship().key().name());
    svg.text("title", edge.words());
    var way = way(route.points());
    svg.empty("path", "class", "halo", "d", way);
    svg.empty("path", "class", "way", "d", way);
    end(route.parentEnd(), route.points().get(1), edge.relationship().parents());
    end(
        route.childEnd(),
        route.points().get(route.points().size() - 2),
        edge.relationship().children());
    svg.end();
  }

  /**
   * A crow's foot for many, a bar for one; before it a circle for "or none", a bar for "at least".
   */
  static void end(Svg svg, Point at, int direction, Cardinality cardinality) {
    var x = at.x();
    var y = at.y();
    if (cardinality.many()) {
      svg.empty(
          "path",
          "class",
          "foot",
          "d",
          "M%s %s L%s %s L%s %s M%s %s H%s"
              .formatted(
                  Svg.number(x),
                  Svg.number(y - 5.5),
                  Svg.number(x + direction * 10),
                  Svg.number(y),
                  Svg.number(x),
                  Svg.number(y + 5.5),
                  Svg.number(x + direction * 10),
                  Svg.number(y),
                  Svg.number(x)));
    } else {
      bar(svg, x + direction * 6, y);
    }
    if (cardinality.optional()) {
      var centre = x + direction * (cardinality.many() ? 13.5 : 13);
      svg.empty("circle", "class", "none", "cx", centre, "cy", y, "r", 3.2);
    } else {
      bar(svg, x + direction * (cardinality.many() ? 13 : 10), y);
    }
  }

  private void end(Point at, Point before, Cardinality cardinality) {
    end(svg, at, before.x() < at.x() ? -1 : 1, cardinality);
  }

  private static void bar(Svg svg, double x, double y) {
    svg.empty(
        "path",
        "class",
        "foot",
        "d",
        "M%s %s V%s".formatted(Svg.number(x), Svg.number(y - 4), Svg.number(y + 4)));
  }

  /**
   * Writes what was measured of a relationship at its child's end; over all lines, so do it last.
   */
  void note(Route route, Note note) {
    var text = note.text();
    var at = route.childEnd();
    var width = TextWidth.noteWidth(text);
    var direction = route.points().get(route.points().size() - 2).x() < at.x() ? -1 : 1;
    var x = direction < 0 ? at.x() - 19 - width : at.x() + 19;
    svg.begin("g", "class", note.contradiction() ? "note bad" : "note");
    svg.empty("rect", "x", x, "y", at.y() - 7, "width", width, "height", 14, "rx", 4);
    svg.text("text", text, "x", x + 4, "y", at.y() + 3.3);
    svg.end();
  }

  private static String way(List<Point> points) {
    var first = points.getFirst();
    var way = new StringBuilder("M").append(place(first));
    for (var i = 1; i < points.size() - 1; i++) {
      var corner = points.get(i);
      var before = toward(corner, points.get(i - 1));
      var after = toward(corner, points.get(i + 1));
      way.append(" L")
          .append(place(before))
          .append(" Q")
          .append(place(corner))
          .append(' ')
          .append(place(after));
    }
    return way.append(" L").append(place(points.getLast())).toString();
  }

  /** A little way from a corner, at most half the way to the next. */
  private static Point toward(Point corner, Point next) {
    var dx = next.x() - corner.x();
    var dy = next.y() - corner.y();
    var length = Math.hypot(dx, dy);
    var step = length == 0 ? 0 : Math.min(CORNER, length / 2) / length;
    return new Point(corner.x() + dx * step, corner.y() + dy * step);
  }

  private static String place(Point point) {
    return Svg.number(point.x()) + " " + Svg.number(point.y());
  }
}
