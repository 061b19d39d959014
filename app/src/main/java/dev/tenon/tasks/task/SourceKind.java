package dev.tenon.tasks.task;

/** What an imported task was where it came from. */
public enum SourceKind {
  ISSUE,
  PULL_REQUEST
}
