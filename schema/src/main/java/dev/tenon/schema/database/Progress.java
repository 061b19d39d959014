package dev.tenon.schema.database;

/** Tells whoever waits how far long work has come. */
@FunctionalInterface
public interface Progress {

  /** Nobody waits. */
  Progress SILENT = (what, done, all) -> {};

  /**
   * A step begins.
   *
   * @param what the step that begins, in a few words
   * @param done steps behind
   * @param all steps in total
   */
  void at(String what, int done, int all);
}
