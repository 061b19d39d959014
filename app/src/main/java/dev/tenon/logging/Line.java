package dev.tenon.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/** Text that stays within its line and its quotes, whatever it holds. */
final class Line {
  private Line() {}

  /** What an event says besides its message. */
  static List<KeyValuePair> pairs(ILoggingEvent event) {
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    return pairs == null ? List.of() : pairs;
  }

  /** Escapes as JSON strings do: quotes, backslashes and every control character. */
  static void appendEscaped(StringBuilder line, String text) {
    if (isPlain(text)) {
      line.append(text);
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> line.append("\\\"");
        case '\\' -> line.append("\\\\");
        default -> appendPrintable(line, c);
      }
    }
  }

  /** Whether it is what most texts are: printable ASCII with nothing to escape. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  /** Escapes control characters alone, so that a message cannot forge a second line. */
  static void appendPrintable(StringBuilder line, String text) {
    text.chars().forEach(c -> appendPrintable(line, (char) c));
  }

  private static void appendPrintable(StringBuilder line, char c) {
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
