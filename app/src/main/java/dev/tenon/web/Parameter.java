package dev.tenon.web;

import dev.tenon.web.shape.Shape;
import java.util.List;

/**
 * A parameter of a route's query. A query with a parameter that its route doesn't have is refused.
 */
public record Parameter(String name, String about, Shape shape) {
  /** What a list is asked by, page by page. */
  static final List<Parameter> PAGING =
      List.of(
          whole("limit", "How many items at most; 50 unless said.", 1, 200),
          text("after", "The cursor that the page before gave as next."),
          flag("count", "Whether to count all items."));

  public static Parameter text(String name, String about) {
    return new Parameter(name, about, new Shape.Text(0, 2_000, null, ""));
  }

  public static Parameter flag(String name, String about) {
    return new Parameter(name, about, new Shape.Flag());
  }

  public static Parameter id(String name, String about) {
    return new Parameter(name, about, new Shape.Id());
  }

  public static Parameter moment(String name, String about) {
    return new Parameter(name, about, new Shape.Moment());
  }

  public static Parameter day(String name, String about) {
    return new Parameter(name, about, new Shape.Day());
  }

  public static Parameter whole(String name, String about, long min, long max) {
    return new Parameter(name, about, new Shape.Whole(min, max, false));
  }
}
