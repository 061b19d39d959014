package dev.tenon.tasks.task;

/** How much a task matters, from least to most. */
public enum Priority {
  NONE(0),
  LOW(1),
  MEDIUM(2),
  HIGH(3),
  URGENT(4);

  private final int rank;

  Priority(int rank) {
    this.rank = rank;
  }

  /** As tasks.priority_rank has it. */
  public int rank() {
    return rank;
  }
}
