package dev.tenon.pages.marks;

import dev.tenon.projects.StatusCategory;
import dev.tenon.tasks.task.Priority;

/** Which icon stands for what. */
public final class Icons {
  private Icons() {}

  public static String of(StatusCategory category) {
    return switch (category) {
      case BACKLOG -> "circle-dashed";
      case UNSTARTED -> "circle";
      case STARTED -> "circle-dot";
      case COMPLETED -> "circle-check";
      case CANCELLED -> "circle-x";
    };
  }

  public static String of(Priority priority) {
    return switch (priority) {
      case URGENT -> "triangle-alert";
      case HIGH -> "signal-high";
      case MEDIUM -> "signal-medium";
      case LOW -> "signal-low";
      case NONE -> "minus";
    };
  }

  /** The word of a constant, as attributes and messages have it. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }
}
