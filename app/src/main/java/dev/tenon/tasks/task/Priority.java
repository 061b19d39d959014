package dev.tenon.tasks.task;

/** How much a task matters, from least to most. */
public enum Priority {
  NONE,
  LOW,
  MEDIUM,
  HIGH,
  URGENT
}
