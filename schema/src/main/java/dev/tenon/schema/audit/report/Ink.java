package dev.tenon.schema.audit.report;

import dev.tenon.schema.audit.rule.Severity;

/** Colours, on a terminal alone. */
public enum Ink {
  PLAIN,
  COLOURED;

  private static final String END = "\u001b[0m";

  String bold(String text) {
    return in("\u001b[1m", text);
  }

  String faint(String text) {
    return in("\u001b[2m", text);
  }

  String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> in("\u001b[1;31m", text);
      case WARNING -> in("\u001b[1;33m", text);
      case INFORMATION -> in("\u001b[1;36m", text);
    };
  }

  private String in(String colour, String text) {
    return switch (this) {
      case PLAIN -> text;
      case COLOURED -> colour + text + END;
    };
  }
}
