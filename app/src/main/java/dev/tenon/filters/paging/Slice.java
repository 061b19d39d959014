package dev.tenon.filters.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list, in its order.
 *
 * @param next the cursor of those that follow, or null when these are the last
 */
public record Slice<T>(List<T> items, @Nullable String next) {
  public Slice {
    items = List.copyOf(items);
  }
}
