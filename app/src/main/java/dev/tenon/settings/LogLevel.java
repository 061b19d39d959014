package dev.tenon.settings;

/** From which severity on Tenon's own events are logged. */
public enum LogLevel {
  ERROR,
  WARN,
  INFO,
  DEBUG
}
