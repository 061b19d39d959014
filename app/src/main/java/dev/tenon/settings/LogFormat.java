package dev.tenon.settings;

/** What a log line looks like. */
public enum LogFormat {
  /** Text on a terminal, JSON elsewhere. */
  AUTO,
  TEXT,
  JSON
}
