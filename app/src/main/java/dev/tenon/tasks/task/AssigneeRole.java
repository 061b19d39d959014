package dev.tenon.tasks.task;

/** As what somebody works on a task. */
public enum AssigneeRole {
  /** Answers for it; one at most. */
  LEAD,
  /** Helps. */
  CONTRIBUTOR,
  /** Looks at the result. */
  REVIEWER
}
