package dev.tenon.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the page that follows; null on the last one
 * @param total how many there are in all; null unless asked for
 */
public record Page<T>(List<T> items, @Nullable String next, @Nullable Long total) {
  /** A whole list that is short by its nature. */
  public static <T> Page<T> whole(List<T> items) {
    return new Page<>(items, null, (long) items.size());
  }
}
