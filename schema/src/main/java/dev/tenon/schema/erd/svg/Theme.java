package dev.tenon.schema.erd.svg;

/** Whether a diagram is light, dark, or as its reader's system is. */
public enum Theme {
  AUTO,
  LIGHT,
  DARK
}
