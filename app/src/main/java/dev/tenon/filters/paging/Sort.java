package dev.tenon.filters.paging;

import dev.tenon.filters.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A total order of a list: what was asked for, and the id last.
 *
 * @param keys from the most significant one; the last is the id, in the direction of the one before
 * @param born the SQL expression of when a row came to be, or null: see {@link Sorts#bornAt}
 */
public record Sort<T>(List<Key<T>> keys, @Nullable String born) {
  public Sort {
    keys = List.copyOf(keys);
  }

  /** What follows {@code order by}. */
  public String orderBy() {
    return keys.stream().map(Key::orderBy).collect(Collectors.joining(", "));
  }

  /** What of an item says where it stands: a value for each key. */
  public List<@Nullable Object> valuesOf(T item) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Key<T> key : keys) {
      values.add(key.by().value().apply(item));
    }
    return values;
  }

  /** As it would be asked for. */
  @Override
  public String toString() {
    return keys.stream().map(Key::toString).collect(Collectors.joining(","));
  }

  /** What the values of a row are that a cursor holds. */
  String shape() {
    return keys.stream()
        .map(key -> key + " " + key.by.type() + " " + key.by.presence())
        .collect(Collectors.joining(","));
  }

  /** A field and the direction in which it goes. */
  public record Key<T>(SortKey<T> by, Direction direction) {
    /** As it would be asked for. */
    @Override
    public String toString() {
      return direction.sign + by.name();
    }

    boolean required() {
      return by.presence() == Presence.REQUIRED;
    }

    /** {@code nulls last} where there may be nulls only, so that plain indexes serve the rest. */
    private String orderBy() {
      return by.expression() + direction.order + (required() ? "" : " nulls last");
    }
  }

  /** Which way a field goes. */
  public enum Direction {
    ASCENDING("", "", ">"),
    DESCENDING("-", " desc", "<");

    private final String sign;
    private final String order;
    private final String comparison;

    Direction(String sign, String order, String comparison) {
      this.sign = sign;
      this.order = order;
      this.comparison = comparison;
    }

    /** The operator that holds between what comes later and what comes before. */
    String comparison() {
      return comparison;
    }
  }
}
