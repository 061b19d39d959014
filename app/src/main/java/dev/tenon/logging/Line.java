package dev.tenon.logging;

/** Text that stays within its line and its quotes, whatever it holds. */
final class Line {
  private Line() {}

  /** Escapes as JSON strings do: quotes, backslashes and every control character. */
  static void appendEscaped(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> line.append("\\\"");
        case '\\' -> line.append("\\\\");
        default -> appendPrintable(line, c);
      }
    }
  }

  /** Escapes control characters alone, so that a message cannot forge a second line. */
  static void appendPrintable(StringBuilder line, char c) {
    switch (c) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> {
        // Unicode's own line separators end a line for some readers.
        if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
          line.append("\\u%04x".formatted((int) c));
        } else {
          line.append(c);
        }
      }
    }
  }
}
