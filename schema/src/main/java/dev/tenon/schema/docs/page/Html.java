package dev.tenon.schema.docs.page;

import dev.tenon.schema.database.Resource;
import dev.tenon.schema.markup.XmlText;
import java.util.List;
import java.util.stream.Collectors;

/** A plain page without script, light or dark as its reader's system is. */
final class Html {

  private static final String STYLE = Resource.text(Html.class, "page.css");

  private Html() {}

  static String write(Page page) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <h1>%s</h1>
    %s</body>
    </html>
    """
        .formatted(
            XmlText.escaped(page.title()),
            STYLE,
            XmlText.escaped(page.title()),
            page.blocks().stream().map(Html::block).collect(Collectors.joining()));
  }

  static String block(Block block) {
    return switch (block) {
      case Block.Heading(var text) -> "<h2>" + XmlText.escaped(text) + "</h2>\n";
      case Block.Paragraph(var line) -> "<p>" + line(line) + "</p>\n";
      case Block.Listing(var text) ->
          "<pre><code>" + XmlText.escaped(text.stripTrailing()) + "</code></pre>\n";
      case Block.Picture(var words, var file) ->
          "<a class=\"picture\" href=\"%s\"><img src=\"%s\" alt=\"%s\"></a>\n"
              .formatted(target(file), target(file), XmlText.escaped(words));
      case Block.Grid(var header, var rows) ->
          "<div class=\"grid\"><table>\n<thead>"
              + row("th", header.stream().map(Line::of).toList())
              + "</thead>\n<tbody>\n"
              + rows.stream().map(row -> row("td", row) + "\n").collect(Collectors.joining())
              + "</tbody>\n</table></div>\n";
    };
  }

  private static String row(String cell, List<Line> cells) {
    return cells.stream()
        .map(each -> "<%s>%s</%s>".formatted(cell, line(each), cell))
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private static String line(Line line) {
    return line.words().stream().map(Html::words).collect(Collectors.joining());
  }

  private static String words(Words words) {
    return switch (words) {
      case Words.Plain(var text) -> XmlText.escaped(text);
      case Words.Strong(var text) -> "<strong>" + XmlText.escaped(text) + "</strong>";
      case Words.Code(var text) -> "<code>" + XmlText.escaped(text) + "</code>";
      case Words.Link(var text, var target, var page) ->
          "<a href=\"%s\">%s</a>"
              .formatted(target(target) + (page ? ".html" : ""), XmlText.escaped(text));
    };
  }

  private static String target(String path) {
    return XmlText.escaped(path.replace(" ", "%20"));
  }
}
