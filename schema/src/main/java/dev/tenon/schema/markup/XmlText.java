package dev.tenon.schema.markup;

/** Text within HTML or XML, in an attribute's quotes as well as elsewhere. */
public final class XmlText {

  private XmlText() {}

  /** The text with its signs escaped, and without the control characters that XML can't hold. */
  public static String escaped(String text) {
    var safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(character -> {
          switch (character) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\t', '\n', '\r' -> safe.append((char) character);
            default -> {
              if (character >= ' ' && character != 0xFFFE && character != 0xFFFF) {
                safe.appendCodePoint(character);
              }
            }
          }
        });
    return safe.toString();
  }
}
