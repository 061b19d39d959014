package dev.tenon.schema.command;

import dev.tenon.schema.audit.report.Ink;
import dev.tenon.schema.command.options.TerminalProgress;

/** Colours where a person looks, and none where a program reads or NO_COLOR is set. */
final class TerminalInk {

  private TerminalInk() {}

  static Ink ofStandardOutput() {
    return System.getenv("NO_COLOR") == null && TerminalProgress.isTerminal(1)
        ? Ink.COLOURED
        : Ink.PLAIN;
  }
}
