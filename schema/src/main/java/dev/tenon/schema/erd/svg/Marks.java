package dev.tenon.schema.erd.svg;

import dev.tenon.schema.erd.Mark;

/** The little signs, each drawn within 12 by 12 pixels, defined once and used by reference. */
final class Marks {

  private Marks() {}

  static String id(Mark mark) {
    return switch (mark) {
      case PRIMARY_KEY -> "m-pk";
      case FOREIGN_KEY -> "m-fk";
      case NOT_NULL -> "m-nn";
      case UNIQUE -> "m-uq";
      case INDEXED -> "m-ix";
      case CHECKED -> "m-ck";
      case SENSITIVE -> "m-se";
      case GENERATED -> "m-ge";
      case DEPRECATED -> "m-de";
    };
  }

  static final String NULLABLE = "m-nu";
  static final String ROW_SECURITY = "m-rls";

  static void define(Svg svg) {
    symbol(svg, id(Mark.PRIMARY_KEY))
        .empty("circle", "cx", 3.6, "cy", 6.0, "r", 2.4, "class", "erd-k")
        .empty("path", "d", "M6 6h5.4M9.2 6v2.4M11.2 6v1.8", "class", "erd-k")
        .end();
    symbol(svg, id(Mark.FOREIGN_KEY))
        .empty("path", "d", "M2.5 9.5 9 3M4.6 2.8H9.2V7.4", "class", "erd-l")
        .end();
    symbol(svg, id(Mark.NOT_NULL))
        .empty("circle", "cx", 6.0, "cy", 6.0, "r", 2.6, "class", "erd-d")
        .end();
    symbol(svg, NULLABLE).empty("circle", "cx", 6.0, "cy", 6.0, "r", 2.2, "class", "erd-s").end();
    symbol(svg, id(Mark.UNIQUE))
        .empty("path", "d", "M3 2.5v4a3 3 0 0 0 6 0v-4", "class", "erd-s")
        .end();
    symbol(svg, id(Mark.INDEXED))
        .empty("path", "d", "M2.5 3.2h7M2.5 6h5M2.5 8.8h3", "class", "erd-s")
        .end();
    symbol(svg, id(Mark.CHECKED))
        .empty("path", "d", "M2.5 6.4 5 8.8l4.5-5.4", "class", "erd-s")
        .end();
    symbol(svg, id(Mark.SENSITIVE))
        .empty("rect", "x", 2.6, "y", 5.4, "width", 6.8, "height", 4.8, "rx", 1.2, "class", "erd-b")
        .empty("path", "d", "M4 5.2V4a2 2 0 0 1 4 0v1.2", "class", "erd-bs")
        .end();
    symbol(svg, ROW_SECURITY)
        .empty(
            "path",
            "d",
            "M6 1.2 10.2 2.8v3c0 2.6-1.8 4.2-4.2 5.1C3.6 10 1.8 8.4 1.8 5.8v-3Z",
            "class",
            "erd-c")
        .end();
  }

  static void use(Svg svg, String id, double x, double y) {
    svg.empty("use", "href", "#" + id, "x", x, "y", y, "width", 12, "height", 12);
  }

  private static Svg symbol(Svg svg, String id) {
    return svg.begin("symbol", "id", id, "viewBox", "0 0 12 12");
  }
}
