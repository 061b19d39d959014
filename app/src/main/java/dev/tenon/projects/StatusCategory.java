package dev.tenon.projects;

/** What a status means, the same in every project. */
public enum StatusCategory {
  BACKLOG,
  UNSTARTED,
  STARTED,
  /** Done: its tasks are closed. */
  COMPLETED,
  /** Given up: its tasks are closed. */
  CANCELLED
}
