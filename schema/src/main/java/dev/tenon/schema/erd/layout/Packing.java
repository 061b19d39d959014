package dev.tenon.schema.erd.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Boxes put onto a sheet of a screen's shape, as small as it gets by trying some widths. The
 * highest go first; each takes the highest place that is free, and of these the leftmost.
 *
 * @param places the top left corners, in the order of the boxes
 */
record Packing(double width, double height, List<Point> places) {

  private static final double ASPECT = 1.6;
  private static final double GAP = 36;
  private static final int TRIES = 24;
  private static final double STEP = 0.08;

  /** What takes up room. */
  record Box(double width, double height) {}

  /** A stretch of the lower edge of what is placed. */
  private record Edge(double from, double to, double y) {}

  Packing {
    places = List.copyOf(places);
  }

  static Packing of(List<Box> boxes) {
    var widest = boxes.stream().mapToDouble(Box::width).max().orElse(0);
    var area = boxes.stream().mapToDouble(box -> (box.width() + GAP) * (box.height() + GAP)).sum();
    var ideal = Math.sqrt(area * ASPECT);
    return IntStream.range(0, TRIES)
        .mapToObj(i -> within(boxes, Math.max(widest, ideal * (1 + (i - TRIES / 4) * STEP))))
        .min(Comparator.comparingDouble(Packing::side).thenComparingDouble(Packing::width))
        .orElseThrow();
  }

  /** The side of the smallest screen that shows it all. */
  private double side() {
    return Math.max(width / ASPECT, height);
  }

  private static Packing within(List<Box> boxes, double limit) {
    var places = new Point[boxes.size()];
    var skyline = List.of(new Edge(0, limit + GAP, 0));
    var width = 0.0;
    var height = 0.0;
    for (var i : highestFirst(boxes)) {
      var box = boxes.get(i);
      var place = place(skyline, box.width() + GAP, limit + GAP);
      skyline = covered(skyline, place, box);
      places[i] = place;
      width = Math.max(width, place.x() + box.width());
      height = Math.max(height, place.y() + box.height());
    }
    return new Packing(width, height, List.of(places));
  }

  private static int[] highestFirst(List<Box> boxes) {
    return IntStream.range(0, boxes.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -boxes.get(i).height()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Point place(List<Edge> skyline, double width, double limit) {
    return skyline.stream()
        .map(Edge::from)
        .filter(x -> x + width <= limit + 1e-6)
        .map(x -> new Point(x, top(skyline, x, x + width)))
        .min(Comparator.comparingDouble(Point::y).thenComparingDouble(Point::x))
        .orElseThrow();
  }

  private static double top(List<Edge> skyline, double from, double to) {
    return skyline.stream()
        .filter(edge -> edge.from() < to - 1e-6 && edge.to() > from + 1e-6)
        .mapToDouble(Edge::y)
        .max()
        .orElse(0);
  }

  private static List<Edge> covered(List<Edge> skyline, Point place, Box box) {
    var from = place.x();
    var to = from + box.width() + GAP;
    var edges = new ArrayList<Edge>();
    for (var edge : skyline) {
      if (edge.from() < from) {
        edges.add(new Edge(edge.from(), Math.min(edge.to(), from), edge.y()));
      }
    }
    edges.add(new Edge(from, to, place.y() + box.height() + GAP));
    for (var edge : skyline) {
      if (edge.to() > to) {
        edges.add(new Edge(Math.max(edge.from(), to), edge.to(), edge.y()));
      }
    }
    return edges;
  }
}
