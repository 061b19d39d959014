package dev.tenon.schema.erd.svg;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes well-formed SVG, an element a line, all text escaped. */
final class Svg {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element that others go into.
   *
   * @param attributes names and values in turn; a value may be a number
   */
  Svg begin(String element, Object... attributes) {
    indent();
    tag(element, attributes);
    out.append(">\n");
    open.push(element);
    return this;
  }

  Svg end() {
    var element = open.pop();
    indent();
    out.append("</").append(element).append(">\n");
    return this;
  }

  Svg empty(String element, Object... attributes) {
    indent();
    tag(element, attributes);
    out.append("/>\n");
    return this;
  }

  /** An element of text alone. */
  Svg text(String element, String content, Object... attributes) {
    indent();
    tag(element, attributes);
    out.append('>').append(escaped(content)).append("</").append(element).append(">\n");
    return this;
  }

  /** Style rules of our own, which hold nothing to escape. */
  Svg style(String rules) {
    indent();
    out.append("<style>\n").append(rules).append("</style>\n");
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** At most one decimal, whatever the locale. */
  static String number(double value) {
    var tenths = Math.round(value * 10);
    var sign = tenths < 0 ? "-" : "";
    var whole = Math.abs(tenths) / 10;
    var rest = Math.abs(tenths) % 10;
    return sign + whole + (rest == 0 ? "" : "." + rest);
  }

  private void tag(String element, Object... attributes) {
    out.append('<').append(element);
    for (var i = 0; i < attributes.length; i += 2) {
      var value = attributes[i + 1];
      var text = value instanceof Double number ? number(number) : value.toString();
      out.append(' ').append(attributes[i]).append("=\"").append(escaped(text)).append('"');
    }
  }

  private void indent() {
    out.append(" ".repeat(open.size()));
  }

  private static String escaped(String text) {
    var safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(character -> {
          switch (character) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\n' -> safe.append("&#10;");
            case '\t' -> safe.append(' ');
            default -> {
              if (character >= ' ') {
                safe.appendCodePoint(character);
              }
            }
          }
        });
    return safe.toString();
  }
}
