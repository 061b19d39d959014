package dev.tenon.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A drawing of lines over a common axis. Text and ground are those of the light or the dark that
 * whoever looks has chosen.
 */
public final class Chart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 380;
  private static final int LEFT = 70;
  private static final int RIGHT = 220;
  private static final int TOP = 46;
  private static final int BOTTOM = 54;
  private static final double LABEL_HEIGHT = 17;
  private static final int MOST_DOTS = 12;
  private static final List<String> COLORS =
      List.of(
          "#3b82c4", "#d9730d", "#3f9c5a", "#b8489b", "#8a6fd1", "#c0392b", "#1f9aa0", "#8d7b2f",
          "#5f7382", "#d4679a");
  private static final List<Double> NICE =
      List.of(1.0, 1.2, 1.6, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0);

  private final String title;
  private final String unit;
  private final List<String> steps;
  private final List<Line> lines = new ArrayList<>();

  private record Line(String name, List<Double> values) {}

  /**
   * An empty one.
   *
   * @param unit what the values are
   * @param steps the names of the places along the bottom
   */
  public Chart(String title, String unit, List<String> steps) {
    this.title = title;
    this.unit = unit;
    this.steps = steps;
  }

  /** A line with a value for each step. */
  public Chart line(String name, List<Double> values) {
    if (values.size() != steps.size()) {
      throw new IllegalArgumentException(name + " has " + values.size() + " values");
    }
    lines.add(new Line(name, values));
    return this;
  }

  /** The drawing. */
  public String svg() {
    double top = niceTop();
    StringBuilder svg =
        new StringBuilder(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s">
            <style>
              svg { color: #1d2730; background: #ffffff; font: 13px system-ui, sans-serif }
              text { fill: currentColor }
              .rule { stroke: currentColor; stroke-opacity: .15 }
              .line { fill: none; stroke-width: 2; stroke-linejoin: round }
              .title { font-size: 15px; font-weight: 600 }
              .quiet { fill-opacity: .7 }
              @media (prefers-color-scheme: dark) { svg { color: #dfe6ec; background: #14191e } }
            </style>
            <text class="title" x="16" y="24">%s</text>
            <text class="quiet" x="16" y="%d">%s</text>
            """
                .formatted(WIDTH, HEIGHT, title, title, HEIGHT - 12, unit));
    for (int i = 0; i <= 4; i++) {
      double value = top * i / 4;
      String y = point(y(value, top));
      String label = point(y(value, top) + 4);
      svg.append(
          """
          <line class="rule" x1="%d" x2="%d" y1="%s" y2="%s"/>
          <text class="quiet" x="%d" y="%s" text-anchor="end">%s</text>
          """
              .formatted(LEFT, WIDTH - RIGHT, y, y, LEFT - 8, label, number(value)));
    }
    for (int i = 0; i < steps.size(); i++) {
      svg.append(
          """
          <text x="%s" y="%d" text-anchor="middle">%s</text>
          """
              .formatted(point(x(i)), HEIGHT - BOTTOM + 20, steps.get(i)));
    }
    List<Double> labels = labelPlaces(top);
    for (int i = 0; i < lines.size(); i++) {
      draw(svg, lines.get(i), COLORS.get(i % COLORS.size()), top, labels.get(i));
    }
    return svg.append("</svg>\n").toString();
  }

  private void draw(StringBuilder svg, Line line, String color, double top, double label) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      String x = point(x(i));
      String y = point(y(line.values().get(i), top));
      points.append(i == 0 ? "" : " ").append(x).append(',').append(y);
      if (steps.size() <= MOST_DOTS) {
        svg.append(
            """
            <circle cx="%s" cy="%s" r="3" fill="%s"/>
            """
                .formatted(x, y, color));
      }
    }
    int left = WIDTH - RIGHT + 14;
    svg.append(
        """
        <polyline class="line" stroke="%s" points="%s"/>
        <rect x="%d" y="%s" width="10" height="10" rx="2" fill="%s"/>
        <text x="%d" y="%s">%s</text>
        """
            .formatted(
                color,
                points,
                left,
                point(label - 9),
                color,
                left + 16,
                point(label),
                line.name()));
  }

  /** Beside the lines' ends, from the top down and never one upon the other. */
  private List<Double> labelPlaces(double top) {
    List<Integer> order =
        IntStream.range(0, lines.size())
            .boxed()
            .sorted(Comparator.comparingDouble(this::end).reversed())
            .toList();
    Double[] places = new Double[lines.size()];
    double lowest = HEIGHT - BOTTOM + 4 - LABEL_HEIGHT * (lines.size() - 1);
    double next = TOP;
    for (int i : order) {
      places[i] = Math.max(next, Math.min(lowest, y(end(i), top) + 4));
      next = places[i] + LABEL_HEIGHT;
      lowest += LABEL_HEIGHT;
    }
    return Arrays.asList(places);
  }

  private double end(int line) {
    return lines.get(line).values().getLast();
  }

  private double x(int step) {
    double span = WIDTH - LEFT - RIGHT - 20.0;
    return LEFT + 10 + (steps.size() == 1 ? span / 2 : span * step / (steps.size() - 1));
  }

  private static double y(double value, double top) {
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
  }

  private double niceTop() {
    double most =
        lines.stream()
            .flatMap(line -> line.values().stream())
            .mapToDouble(value -> value)
            .max()
            .orElse(1);
    double magnitude = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-6))));
    return magnitude
        * NICE.stream().filter(step -> step * magnitude >= most).findFirst().orElse(10.0);
  }

  /** A place in the drawing, whatever comma a language has. */
  private static String point(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String number(double value) {
    if (value == 0) {
      return "0";
    }
    int decimals = value >= 10 ? 0 : value >= 1 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
