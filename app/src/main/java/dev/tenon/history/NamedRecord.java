package dev.tenon.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the log speaks of, by the name that people know it by.
 *
 * @param kind its table, such as tasks
 * @param key of the task that it is or belongs to, else of its project; null outside projects
 * @param isTrashed whether it lies in the trash
 */
public record NamedRecord(
    UUID id, String kind, @Nullable String key, String name, boolean isTrashed) {

  /** The least that tells it from others: a task's key, of all else the name. */
  public String inShort() {
    return kind.equals("tasks") && key != null ? key : name;
  }
}
