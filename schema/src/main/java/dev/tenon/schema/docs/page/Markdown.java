package dev.tenon.schema.docs.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** GitHub's Markdown. */
final class Markdown {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*<>\\[\\]|]|(?<!\\w)_|_(?!\\w)");

  private Markdown() {}

  static String write(Page page) {
    return "# "
        + escaped(page.title())
        + "\n"
        + page.blocks().stream().map(Markdown::block).collect(Collectors.joining());
  }

  private static String block(Block block) {
    return "\n"
        + switch (block) {
          case Block.Heading(var text) -> "## " + escaped(text) + "\n";
          case Block.Paragraph(var line) -> line(line) + "\n";
          case Block.Picture(var words, var file) ->
              "[![%s](%s)](%s)\n".formatted(escaped(words), target(file), target(file));
          case Block.Grid(var header, var rows) ->
              row(header.stream().map(Line::of).toList())
                  + "|"
                  + " --- |".repeat(header.size())
                  + "\n"
                  + rows.stream().map(Markdown::row).collect(Collectors.joining());
        };
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
      case Words.Plain(var text) -> escaped(text);
      case Words.Strong(var text) -> "**" + escaped(text) + "**";
      case Words.Code(var text) -> code(text);
      case Words.Link(var text, var target, var page) ->
          "[%s](%s)".formatted(escaped(text), target(target) + (page ? ".md" : ""));
    };
  }

  private static String code(String text) {
    var fence = text.contains("`") ? "`` " : "`";
    return fence + oneLine(text).replace("|", "\\|") + new StringBuilder(fence).reverse();
  }

  private static String escaped(String text) {
    return SPECIAL
        .matcher(oneLine(text))
        .replaceAll(found -> "\\\\" + (found.group().equals("\\") ? "\\\\" : found.group()));
  }

  private static String oneLine(String text) {
    return text.strip().equals(text)
        ? text.replaceAll("\\s*\\n\\s*", " ")
        : text.replaceAll("\\s+", " ");
  }

  private static String target(String path) {
    return path.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
  }
}
