package dev.tenon.schema.docs.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A plain page without script, light or dark as its reader's system is. */
final class Html {

  private static final String STYLE = style();

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
            escaped(page.title()),
            STYLE,
            escaped(page.title()),
            page.blocks().stream().map(Html::block).collect(Collectors.joining()));
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Heading(var text) -> "<h2>" + escaped(text) + "</h2>\n";
      case Block.Paragraph(var line) -> "<p>" + line(line) + "</p>\n";
      case Block.Picture(var words, var file) ->
          "<a class=\"picture\" href=\"%s\"><img src=\"%s\" alt=\"%s\"></a>\n"
              .formatted(target(file), target(file), escaped(words));
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
      case Words.Plain(var text) -> escaped(text);
      case Words.Strong(var text) -> "<strong>" + escaped(text) + "</strong>";
      case Words.Code(var text) -> "<code>" + escaped(text) + "</code>";
      case Words.Link(var text, var target, var page) ->
          "<a href=\"%s\">%s</a>".formatted(target(target) + (page ? ".html" : ""), escaped(text));
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String target(String path) {
    return escaped(path.replace(" ", "%20"));
  }

  private static String style() {
    try (var file = Html.class.getResourceAsStream("page.css")) {
      if (file == null) {
        throw new IllegalStateException("no page.css beside " + Html.class.getName());
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
