package dev.tenon.schema.erd.svg;

import dev.tenon.schema.database.Resource;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.layout.Layout;
import dev.tenon.schema.erd.layout.TextWidth;

/** A diagram as one SVG file that needs nothing else, no font and no script. */
public final class SvgDrawing {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String CLASS = "erd";
  private static final double MARGIN = 32;
  private static final double HEADING = 74;
  private static final double LEGEND_GAP = 26;
  private static final double NARROWEST = 560;
  private static final String STYLE = Resource.text(SvgDrawing.class, "erd.css");

  private SvgDrawing() {}

  /** The same diagram always gives the same text. */
  public static String of(Diagram diagram, Theme theme) {
    return of(Layout.of(diagram), theme);
  }

  public static String of(Layout layout, Theme theme) {
    var diagram = layout.diagram();
    var width =
        Math.max(
                Math.max(layout.width(), NARROWEST),
                Math.max(
                    TextWidth.sans(diagram.subtitle(), 13), TextWidth.bold(diagram.title(), 22)))
            + 2 * MARGIN;
    var body = new Svg();
    body.begin("g", "class", "everything");
    heading(body, diagram);
    body.begin(
        "g",
        "class",
        "content",
        "transform",
        "translate(%s %s)".formatted(Svg.number(MARGIN), Svg.number(HEADING)));
    body.begin("g", "class", "lines");
    var lines = new Lines(body);
    layout
        .routes()
        .forEach(route ->
            lines.draw(
                route,
                diagram.card(route.edge().parent()).map(card -> card.group().colour()).orElse(0)));
    layout
        .routes()
        .forEach(route -> route.edge().note().ifPresent(note -> lines.note(route, note)));
    body.end();
    body.begin("g", "class", "cards");
    var cards = new Cards(body, diagram.spansSchemas());
    layout.cards().forEach(cards::draw);
    body.end().end();
    var bottom =
        new Legend(body, MARGIN, width - MARGIN, HEADING + layout.height() + LEGEND_GAP)
            .draw(diagram);
    body.end();
    return document(diagram, theme, width, bottom + MARGIN / 2, body.toString());
  }

  /** Whether a file's text is a drawing of this kind. */
  public static boolean isOne(String text) {
    return text.startsWith("<svg xmlns=\"%s\" class=\"%s\"".formatted(NAMESPACE, CLASS));
  }

  /**
   * The colours of a theme for diagrams within a page that lets its reader choose.
   *
   * @param scope a selector, as strong as its place in the page demands
   */
  public static String colours(Theme theme, String scope) {
    return Palette.rules(theme, scope);
  }

  private static String document(
      Diagram diagram, Theme theme, double width, double height, String body) {
    var svg = new Svg();
    svg.begin(
        "svg",
        "xmlns",
        NAMESPACE,
        "class",
        CLASS,
        "width",
        width,
        "height",
        height,
        "viewBox",
        "0 0 %s %s".formatted(Svg.number(width), Svg.number(height)),
        "role",
        "img");
    svg.text("title", diagram.title());
    svg.text("desc", diagram.subtitle());
    svg.style(Palette.rules(theme, ".erd") + STYLE);
    svg.begin("defs");
    Marks.define(svg);
    svg.end();
    svg.empty("rect", "class", "paper", "width", "100%", "height", "100%");
    return svg + body + "</svg>\n";
  }

  private static void heading(Svg svg, Diagram diagram) {
    svg.text("text", diagram.title(), "class", "h1", "x", MARGIN, "y", 38);
    svg.text("text", diagram.subtitle(), "class", "h2", "x", MARGIN, "y", 58);
  }
}
