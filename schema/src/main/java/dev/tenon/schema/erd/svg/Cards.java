package dev.tenon.schema.erd.svg;

import dev.tenon.schema.erd.Badge;
import dev.tenon.schema.erd.BriefType;
import dev.tenon.schema.erd.Card;
import dev.tenon.schema.erd.Change;
import dev.tenon.schema.erd.Edge;
import dev.tenon.schema.erd.Mark;
import dev.tenon.schema.erd.Row;
import dev.tenon.schema.erd.layout.CardShape;
import dev.tenon.schema.erd.layout.PlacedCard;
import java.util.Optional;

/** Draws tables. */
final class Cards {

  private static final double RADIUS = 7;

  private final Svg svg;
  private final boolean withSchema;

  Cards(Svg svg, boolean withSchema) {
    this.svg = svg;
    this.withSchema = withSchema;
  }

  void draw(PlacedCard placed) {
    var card = placed.card();
    var shape = placed.shape();
    svg.begin(
        "g",
        "class",
        "card g" + card.group().colour() % Palette.hues() + of(card.change()),
        "data-table",
        card.name(),
        "transform",
        "translate(%s %s)".formatted(Svg.number(placed.x()), Svg.number(placed.y())));
    svg.empty(
        "rect", "class", "body", "width", shape.width(), "height", shape.height(), "rx", RADIUS);
    header(card, shape);
    for (var i = 0; i < card.rows().size(); i++) {
      row(card, card.rows().get(i), shape, shape.rows().get(i), i);
    }
    footer(card, shape);
    svg.empty(
        "rect", "class", "frame", "width", shape.width(), "height", shape.height(), "rx", RADIUS);
    svg.end();
  }

  private void header(Card card, CardShape shape) {
    svg.begin("g", "class", "head");
    svg.text("title", tooltip(card));
    var w = Svg.number(shape.width());
    var inner = Svg.number(shape.width() - RADIUS);
    var h = Svg.number(CardShape.HEADER);
    svg.empty(
        "path",
        "class",
        "band",
        "d",
        "M0 %s V7 Q0 0 7 0 H%s Q%s 0 %s 7 V%s Z".formatted(h, inner, w, w, h));
    svg.empty("path", "class", "edge-top", "d", "M0 %s H%s".formatted(h, w));
    var title = CardShape.title(card, withSchema);
    svg.text("text", title, "class", "t", "x", CardShape.PADDING, "y", CardShape.HEADER / 2 + 4.8);
    if (card.table().rowSecurity().enabled()) {
      var x = shape.width() - CardShape.PADDING - 34;
      Marks.use(svg, Marks.ROW_SECURITY, x, CardShape.HEADER / 2 - 6);
      svg.text("text", "RLS", "class", "rls", "x", x + 14, "y", CardShape.HEADER / 2 + 3.4);
    }
    svg.end();
  }

  private void row(Card card, Row row, CardShape shape, CardShape.Span span, int number) {
    var middle = span.middle();
    svg.begin("g", "class", "row" + of(row.change()));
    svg.text("title", tooltip(card, row));
    if (number > 0) {
      svg.empty(
          "path",
          "class",
          "rule",
          "d",
          "M1 %s H%s".formatted(Svg.number(span.top()), Svg.number(shape.width() - 1)));
    }
    svg.empty(
        "rect",
        "class",
        "hit",
        "x",
        1,
        "y",
        span.top(),
        "width",
        shape.width() - 2,
        "height",
        span.height());
    if (row.has(Mark.PRIMARY_KEY)) {
      Marks.use(svg, Marks.id(Mark.PRIMARY_KEY), CardShape.PADDING - 1, middle - 6);
    }
    if (row.has(Mark.FOREIGN_KEY)) {
      Marks.use(svg, Marks.id(Mark.FOREIGN_KEY), CardShape.PADDING + 14, middle - 6);
    }
    svg.text(
        "text",
        row.column().name(),
        "class",
        "n" + (row.has(Mark.PRIMARY_KEY) ? " p" : "") + (row.has(Mark.DEPRECATED) ? " x" : ""),
        "x",
        CardShape.NAME,
        "y",
        middle + 4);
    svg.text("text", row.type(), "class", "y", "x", shape.type(), "y", middle + 3.8);
    var x = shape.badges();
    for (var badge : row.badges()) {
      badge(badge, x, middle);
      x += CardShape.badgeWidth(badge) + 4;
    }
    trailing(row, shape, middle);
    svg.end();
  }

  private void badge(Badge badge, double x, double middle) {
    var width = CardShape.badgeWidth(badge);
    svg.begin("g", "class", "badge g" + badge.groupColour() % Palette.hues());
    svg.text("title", Edge.words(badge.relationship()));
    svg.empty("rect", "x", x, "y", middle - 7.5, "width", width, "height", 15, "rx", 7.5);
    svg.text("text", badge.text(), "x", x + 7, "y", middle + 3.5);
    svg.end();
  }

  private void trailing(Row row, CardShape shape, double middle) {
    for (var mark : shape.trailing()) {
      if (row.has(mark) && !(mark == Mark.INDEXED && row.has(Mark.UNIQUE))) {
        Marks.use(
            svg, Marks.id(mark), shape.marks() + shape.place(mark) * CardShape.MARK, middle - 6);
      }
    }
    if (!row.has(Mark.NOT_NULL)) {
      Marks.use(
          svg,
          Marks.NULLABLE,
          shape.marks() + shape.place(Mark.NOT_NULL) * CardShape.MARK,
          middle - 6);
    }
  }

  private void footer(Card card, CardShape shape) {
    var footer = CardShape.footer(card);
    if (!footer.isEmpty()) {
      svg.text("text", footer, "class", "more", "x", CardShape.PADDING, "y", shape.height() - 7);
    }
  }

  private static String tooltip(Card card) {
    var text = new StringBuilder(card.name().toString());
    if (!card.table().comment().isEmpty()) {
      text.append('\n').append(card.table().comment().source());
    }
    if (card.table().rowSecurity().enabled()) {
      text.append("\nrow-level security")
          .append(card.table().rowSecurity().forced() ? ", forced" : "");
    }
    return text.toString();
  }

  private static String tooltip(Card card, Row row) {
    var column = row.column();
    var text =
        new StringBuilder(
            "%s.%s %s".formatted(card.name().name(), column.name(), BriefType.of(column.type())));
    row.marks().forEach(mark -> text.append(", ").append(mark.words()));
    if (column.defaultValue() != null) {
      text.append("\ndefault ").append(column.defaultValue());
    }
    card.table().checks().stream()
        .filter(check -> check.columns().contains(column.name()))
        .forEach(check -> text.append('\n').append(check.definition()));
    if (!column.comment().isEmpty()) {
      text.append('\n').append(column.comment().source());
    }
    return text.toString();
  }

  private static String of(Optional<Change> change) {
    return change.map(each -> " " + each.word()).orElse("");
  }
}
