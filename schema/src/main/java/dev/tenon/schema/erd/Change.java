package dev.tenon.schema.erd;

import java.util.Locale;

/** What became of a table, column or foreign key between two states of a schema. */
public enum Change {
  ADDED,
  CHANGED,
  REMOVED;

  /** The word for it, and the class that the drawing's style knows it by. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
