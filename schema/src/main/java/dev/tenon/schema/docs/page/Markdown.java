package dev.tenon.schema.docs.page;

import dev.tenon.schema.markup.MarkdownText;
import java.util.List;
import java.util.stream.Collectors;

/** GitHub's Markdown. */
final class Markdown {

  private Markdown() {}

  static String write(Page page) {
    return "# "
        + MarkdownText.escaped(page.title())
        + "\n"
        + page.blocks().stream().map(Markdown::block).collect(Collectors.joining());
  }

  static String block(Block block) {
    return "\n"
        + switch (block) {
          case Block.Heading(var text) -> "## " + MarkdownText.escaped(text) + "\n";
          case Block.Paragraph(var line) -> line(line) + "\n";
          case Block.Listing(var text) -> listing(text.stripTrailing());
          case Block.Picture(var words, var file) ->
              "[![%s](%s)](%s)\n"
                  .formatted(MarkdownText.escaped(words), target(file), target(file));
          case Block.Grid(var header, var rows) ->
              row(header.stream().map(Line::of).toList())
                  + "|"
                  + " --- |".repeat(header.size())
                  + "\n"
                  + rows.stream().map(Markdown::row).collect(Collectors.joining());
        };
  }

  /** Within a fence that is longer than any in the text. */
  private static String listing(String text) {
    var fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return fence + "sql\n" + text + "\n" + fence + "\n";
  }

  private static String row(List<Line> cells) {
    return cells.stream()
        .map(cell -> cell.words().isEmpty() ? " |" : " " + line(cell) + " |")
        .collect(Collectors.joining("", "|", "\n"));
  }

  private static String line(Line line) {
    return line.words().stream().map(Markdown::words).collect(Collectors.joining());
  }

  private static String words(Words words) {
    return switch (words) {
      case Words.Plain(var text) -> MarkdownText.escaped(text);
      case Words.Strong(var text) -> "**" + MarkdownText.escaped(text) + "**";
      case Words.Code(var text) -> MarkdownText.code(text);
      case Words.Link(var text, var target, var page) ->
          "[%s](%s)".formatted(MarkdownText.escaped(text), target(target) + (page ? ".md" : ""));
    };
  }

  private static String target(String path) {
    return path.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
  }
}
