package dev.tenon.filters.paging;

import dev.tenon.filters.Presence;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field by which a list can be sorted.
 *
 * @param name as in {@code sort=-due_date}
 * @param expression over the row: SQL text of the program, never of a user
 * @param presence whether it can be null; nulls come last, whatever the direction
 * @param value the same of an item that was read: what the expression would give
 */
public record SortKey<T>(
    String name,
    KeyType type,
    String expression,
    Presence presence,
    Function<T, ? extends @Nullable Object> value) {

  /** A field that is never null. */
  public static <T> SortKey<T> required(
      String name, KeyType type, String expression, Function<T, ?> value) {
    return new SortKey<>(name, type, expression, Presence.REQUIRED, value);
  }

  /** A field that can be null. */
  public static <T> SortKey<T> optional(
      String name, KeyType type, String expression, Function<T, ? extends @Nullable Object> value) {
    return new SortKey<>(name, type, expression, Presence.OPTIONAL, value);
  }
}
