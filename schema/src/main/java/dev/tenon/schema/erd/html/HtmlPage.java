package dev.tenon.schema.erd.html;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.database.Resource;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.svg.SvgDrawing;
import dev.tenon.schema.erd.svg.Theme;
import dev.tenon.schema.markup.XmlText;
import java.util.Locale;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * A diagram as one HTML file that loads nothing from anywhere: pan, zoom, search, and a table's
 * details, by mouse, touch or keyboard.
 */
public final class HtmlPage {

  private static final ObjectMapper JSON = JsonMapper.shared();

  private HtmlPage() {}

  /** The same diagram and catalog always give the same text. */
  public static String of(Catalog catalog, Diagram diagram, Theme theme) {
    var details =
        JSON.writeValueAsString(
            diagram.cards().stream().map(card -> TableDetails.of(catalog, card)).toList());
    var chosen =
        SvgDrawing.colours(Theme.LIGHT, "html[data-theme=light] .erd")
            + SvgDrawing.colours(Theme.DARK, "html[data-theme=dark] .erd");
    return resource("page.html")
        .replace("{{theme}}", theme.name().toLowerCase(Locale.ROOT))
        .replace("{{title}}", XmlText.escaped(diagram.title()).replace("{", "&#123;"))
        .replace("{{colours}}", chosen)
        .replace("{{style}}", resource("page.css"))
        .replace("{{script}}", resource("view.js") + resource("page.js") + resource("search.js"))
        // these two last, and without the braces that would let a comment call for the other
        .replace("{{details}}", details.replace("<", "\\u003c").replace("{{", "{\\u007b"))
        .replace("{{diagram}}", SvgDrawing.of(diagram, Theme.AUTO));
  }

  private static String resource(String name) {
    return Resource.text(HtmlPage.class, name);
  }
}
