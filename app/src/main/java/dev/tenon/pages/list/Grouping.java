package dev.tenon.pages.list;

import dev.tenon.pages.views.Outlook;
import dev.tenon.tasks.task.TaskSummary;
import java.util.Locale;

/** By what the list parts its tasks. */
public enum Grouping {
  STATUS,
  PRIORITY,
  NONE;

  /** What the outlook asks for; by status where it asks for nothing known. */
  public static Grouping of(Outlook outlook) {
    for (Grouping grouping : values()) {
      if (grouping.word().equals(outlook.asked("group"))) {
        return grouping;
      }
    }
    return STATUS;
  }

  /** As an address names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The id of the group that a task is in. */
  String of(TaskSummary task) {
    return switch (this) {
      case STATUS -> task.status().id().toString();
      case PRIORITY -> task.priority().name().toLowerCase(Locale.ROOT);
      case NONE -> "all";
    };
  }
}
