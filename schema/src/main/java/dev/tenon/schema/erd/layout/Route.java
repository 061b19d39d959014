package dev.tenon.schema.erd.layout;

import dev.tenon.schema.erd.Edge;
import java.util.List;

/**
 * The way of a line.
 *
 * @param points from the parent's column to the child's; every stretch is horizontal or vertical
 */
public record Route(Edge edge, List<Point> points) {

  public Route {
    points = List.copyOf(points);
  }

  public Point parentEnd() {
    return points.getFirst();
  }

  public Point childEnd() {
    return points.getLast();
  }
}
