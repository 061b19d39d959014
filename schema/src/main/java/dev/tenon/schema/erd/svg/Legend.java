package dev.tenon.schema.erd.svg;

import dev.tenon.schema.catalog.Cardinality;
import dev.tenon.schema.erd.Card;
import dev.tenon.schema.erd.Change;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.Mark;
import dev.tenon.schema.erd.layout.Point;
import dev.tenon.schema.erd.layout.TextWidth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Explains the signs and colours that the diagram uses, in lines that wrap at its width. */
final class Legend {

  private static final double LINE = 24;
  private static final double SIZE = 11;
  private static final double GAP = 22;
  private static final List<Mark> EXPLAINED =
      List.of(
          Mark.PRIMARY_KEY,
          Mark.FOREIGN_KEY,
          Mark.UNIQUE,
          Mark.INDEXED,
          Mark.CHECKED,
          Mark.SENSITIVE,
          Mark.NOT_NULL);

  private final Svg svg;
  private final double left;
  private final double right;
  private double x;
  private double y;

  Legend(Svg svg, double left, double right, double top) {
    this.svg = svg;
    this.left = left;
    this.right = right;
    this.x = left;
    this.y = top + LINE / 2;
  }

  /**
   * Draws it.
   *
   * @return where it ends, downwards
   */
  double draw(Diagram diagram) {
    svg.begin("g", "class", "legend");
    if (diagram.groups().size() > 1) {
      for (var group : diagram.groups()) {
        var start = place(20, group.name());
        svg.empty(
            "rect",
            "class",
            "swatch g" + group.colour() % Palette.hues(),
            "x",
            start,
            "y",
            y - 5,
            "width",
            12,
            "height",
            10,
            "rx",
            3);
      }
      nextLine();
    }
    changes(diagram);
    for (var mark : EXPLAINED) {
      if (diagram.cards().stream().anyMatch(card -> shows(card, mark))) {
        Marks.use(svg, Marks.id(mark), place(18, mark.words()), y - 6);
      }
    }
    if (!diagram.cards().isEmpty()) {
      Marks.use(svg, Marks.NULLABLE, place(18, "nullable"), y - 6);
    }
    if (diagram.cards().stream().anyMatch(card -> card.table().rowSecurity().enabled())) {
      Marks.use(svg, Marks.ROW_SECURITY, place(18, "row-level security"), y - 6);
    }
    if (!diagram.edges().isEmpty()) {
      nextLine();
      for (var cardinality : Cardinality.values()) {
        ending(cardinality);
      }
    }
    svg.end();
    return y + LINE / 2;
  }

  private void changes(Diagram diagram) {
    var seen =
        Arrays.stream(Change.values())
            .filter(change -> diagram.cards().stream().anyMatch(card -> shows(card, change)))
            .toList();
    for (var change : seen) {
      var start = place(20, change.word());
      svg.empty(
          "rect",
          "class",
          "sign " + change.word(),
          "x",
          start,
          "y",
          y - 5,
          "width",
          12,
          "height",
          10,
          "rx",
          3);
    }
    if (!seen.isEmpty()) {
      nextLine();
    }
  }

  private void ending(Cardinality cardinality) {
    var start = place(42, words(cardinality));
    svg.begin("g", "class", "line sample");
    svg.empty(
        "path", "class", "way", "d", "M%s %s h26".formatted(Svg.number(start), Svg.number(y)));
    Lines.end(svg, new Point(start + 26, y), -1, cardinality);
    svg.empty(
        "path",
        "class",
        "stop",
        "d",
        "M%s %s v14".formatted(Svg.number(start + 27), Svg.number(y - 7)));
    svg.end();
  }

  private static String words(Cardinality cardinality) {
    return switch (cardinality) {
      case ZERO_OR_ONE -> "none or one";
      case ONE -> "exactly one";
      case ZERO_OR_MORE -> "any number";
      case ONE_OR_MORE -> "one or more";
    };
  }

  private static boolean shows(Card card, Mark mark) {
    return card.rows().stream().anyMatch(row -> row.has(mark));
  }

  private static boolean shows(Card card, Change change) {
    return card.change().equals(Optional.of(change))
        || card.rows().stream().anyMatch(row -> row.change().equals(Optional.of(change)));
  }

  /** Writes the words, in the next line when they don't fit, and tells where their sign goes. */
  private double place(double sign, String words) {
    var width = sign + TextWidth.sans(words, SIZE) + GAP;
    if (x > left && x + width > right) {
      nextLine();
    }
    var start = x;
    svg.text("text", words, "x", start + sign, "y", y + 4);
    x += width;
    return start;
  }

  private void nextLine() {
    x = left;
    y += LINE;
  }
}
