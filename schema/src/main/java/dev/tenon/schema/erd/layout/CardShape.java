package dev.tenon.schema.erd.layout;

import dev.tenon.schema.erd.Badge;
import dev.tenon.schema.erd.Card;
import dev.tenon.schema.erd.Mark;
import dev.tenon.schema.erd.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a card is divided; all from its own top left corner.
 *
 * @param type where types begin
 * @param badges where badges begin
 * @param marks where the trailing marks begin
 * @param trailing the marks for which any row needs a place
 */
public record CardShape(
    double width,
    double height,
    double type,
    double badges,
    double marks,
    Set<Mark> trailing,
    List<Span> rows) {

  public static final double HEADER = 34;
  public static final double ROW = 22;
  public static final double FOOTER = 20;
  public static final double PADDING = 12;

  /** Before the names: a place for a key and one for a link. */
  public static final double NAME = PADDING + 32;

  public static final double TITLE_SIZE = 13.5;
  public static final double NAME_SIZE = 12;
  public static final double TYPE_SIZE = 10.5;
  public static final double BADGE_SIZE = 10;
  public static final double MARK = 15;

  /** What stands at the end of a row, in this order. */
  private static final Set<Mark> TRAILING =
      EnumSet.of(Mark.UNIQUE, Mark.INDEXED, Mark.CHECKED, Mark.SENSITIVE, Mark.NOT_NULL);

  private static final double GAP = 14;
  private static final double BADGE_PADDING = 14;
  private static final double FOOTER_SIZE = 10;
  private static final double NARROWEST = 150;
  private static final double RLS = 34;
  private static final double BADGE_GAP = 4;

  /** A row's place. */
  public record Span(double top, double height) {

    public double middle() {
      return top + height / 2;
    }
  }

  public CardShape {
    trailing = Collections.unmodifiableSet(EnumSet.copyOf(trailing));
    rows = List.copyOf(rows);
  }

  /**
   * The shape that has room for all that is on the card.
   *
   * @param heights of the rows, each at least {@link #ROW}
   */
  static CardShape of(Card card, boolean withSchema, List<Double> heights) {
    var type = NAME + widest(card, row -> TextWidth.sans(row.column().name(), NAME_SIZE)) + GAP;
    var badges = type + widest(card, row -> TextWidth.mono(row.type(), TYPE_SIZE)) + GAP;
    var badgeWidth = widest(card, CardShape::badgesWidth);
    var end = badges + (badgeWidth == 0 ? 0 : badgeWidth + GAP - BADGE_GAP);
    var trailing = trailing(card);
    var title =
        PADDING
            + TextWidth.bold(title(card, withSchema), TITLE_SIZE)
            + GAP
            + (card.table().rowSecurity().enabled() ? RLS : 0)
            + PADDING;
    var places = places(trailing) * MARK;
    var more = PADDING + TextWidth.sans(footer(card), FOOTER_SIZE) + PADDING;
    var width =
        Math.ceil(
            Stream.of(NARROWEST, title, more, end + places + PADDING - 4)
                .max(Double::compare)
                .orElseThrow());
    var rows = new ArrayList<Span>();
    var top = HEADER;
    for (var height : heights) {
      rows.add(new Span(top, height));
      top += height;
    }
    var footer = footer(card).isEmpty() ? 4 : FOOTER;
    return new CardShape(
        width, top + footer, type, badges, width - PADDING + 4 - places, trailing, rows);
  }

  /** How a card is headed: with the schema where several are about and it isn't the usual one. */
  public static String title(Card card, boolean withSchema) {
    return withSchema && !card.name().schema().equals("public")
        ? card.name().schema() + "." + card.name().name()
        : card.name().name();
  }

  /** What of a table its card doesn't show; empty for nothing. */
  public static String footer(Card card) {
    return Stream.of(
            counted(card.hidden(), "more column", ""),
            counted(card.folded(), "reference", " as badge"))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  public static double badgeWidth(Badge badge) {
    return TextWidth.sans(badge.text(), BADGE_SIZE) + BADGE_PADDING;
  }

  /** Unique and indexed share a place, the others have one each; from 0. */
  public int place(Mark mark) {
    return switch (mark) {
      case UNIQUE, INDEXED -> 0;
      case CHECKED -> keyPlace(trailing);
      case SENSITIVE -> keyPlace(trailing) + count(Mark.CHECKED);
      case NOT_NULL -> keyPlace(trailing) + count(Mark.CHECKED) + count(Mark.SENSITIVE);
      case PRIMARY_KEY, FOREIGN_KEY, GENERATED, DEPRECATED ->
          throw new IllegalArgumentException(mark + " is not a trailing mark");
    };
  }

  private static String counted(int count, String one, String rest) {
    var ending = count == 1 || rest.isEmpty() ? rest : rest + "s";
    return count == 0 ? "" : "%d %s%s%s".formatted(count, one, count == 1 ? "" : "s", ending);
  }

  private int count(Mark mark) {
    return trailing.contains(mark) ? 1 : 0;
  }

  private static int keyPlace(Set<Mark> trailing) {
    return trailing.contains(Mark.UNIQUE) || trailing.contains(Mark.INDEXED) ? 1 : 0;
  }

  private static int places(Set<Mark> trailing) {
    return (int)
            trailing.stream().filter(mark -> mark != Mark.UNIQUE && mark != Mark.INDEXED).count()
        + keyPlace(trailing);
  }

  /** Every column is null or not null, so that place is always there. */
  private static Set<Mark> trailing(Card card) {
    var marks =
        card.rows().stream()
            .flatMap(row -> row.marks().stream())
            .filter(TRAILING::contains)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mark.class)));
    marks.add(Mark.NOT_NULL);
    return marks;
  }

  private static double badgesWidth(Row row) {
    return row.badges().stream().mapToDouble(badge -> badgeWidth(badge) + BADGE_GAP).sum();
  }

  private static double widest(Card card, ToDoubleFunction<Row> width) {
    return card.rows().stream().mapToDouble(width).max().orElse(0);
  }
}
