package dev.tenon.filters;

/** Whether an SQL expression can be null. */
public enum Presence {
  REQUIRED,
  OPTIONAL
}
