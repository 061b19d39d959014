package dev.tenon.schema.command.terminal;

import dev.tenon.schema.audit.report.Ink;

/** Colours where a person looks, and none where a program reads or NO_COLOR is set. */
public final class TerminalInk {

  private TerminalInk() {}

  public static Ink ofStandardOutput() {
    return System.getenv("NO_COLOR") == null && TerminalProgress.isTerminal(1)
        ? Ink.COLOURED
        : Ink.PLAIN;
  }
}
