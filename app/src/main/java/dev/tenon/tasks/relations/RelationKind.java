package dev.tenon.tasks.relations;

/** How a task relates to another, seen from the first. */
public enum RelationKind {
  BLOCKS,
  BLOCKED_BY,
  RELATES,
  DUPLICATES,
  DUPLICATED_BY;

  /** Whether it is stored from the other task to this one. */
  boolean isInverse() {
    return switch (this) {
      case BLOCKED_BY, DUPLICATED_BY -> true;
      case BLOCKS, RELATES, DUPLICATES -> false;
    };
  }

  /** As it is stored, from left to right. */
  String stored() {
    return switch (this) {
      case BLOCKS, BLOCKED_BY -> "blocks";
      case DUPLICATES, DUPLICATED_BY -> "duplicates";
      case RELATES -> "relates";
    };
  }
}
