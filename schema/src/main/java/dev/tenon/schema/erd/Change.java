package dev.tenon.schema.erd;

/** What became of a table or column between two states of a schema. */
public enum Change {
  ADDED,
  CHANGED,
  REMOVED
}
