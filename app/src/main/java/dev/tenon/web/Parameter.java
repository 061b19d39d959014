package dev.tenon.web;

import dev.tenon.web.shape.Shape;

/**
 * A parameter of a route's query. A query with a parameter that its route doesn't have is refused.
 */
public record Parameter(String name, String about, Shape shape) {
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
