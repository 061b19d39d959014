package dev.tenon.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A member of a JSON Merge Patch (RFC 7396): absent means unchanged, null means cleared. A patch's
 * record has a component of this type for each member; {@code Change<@Nullable X>} may be cleared.
 */
public sealed interface Change<T extends @Nullable Object> {

  /** The member was absent. */
  record Unchanged<T extends @Nullable Object>() implements Change<T> {}

  /** The member was given; null where it is to be cleared. */
  record To<T extends @Nullable Object>(T value) implements Change<T> {}

  static <T extends @Nullable Object> Change<T> unchanged() {
    return new Unchanged<>();
  }

  static <T extends @Nullable Object> Change<T> to(T value) {
    return new To<>(value);
  }

  /** Whether the member was given: bind it beside {@link #value()} in an update. */
  default boolean isGiven() {
    return this instanceof To;
  }

  /** The new value; null where the member is absent or cleared. */
  default @Nullable T value() {
    return switch (this) {
      case To<T>(T value) -> value;
      case Unchanged<T> _ -> null;
    };
  }

  /** The new value made into another, null kept. */
  default <U> Change<@Nullable U> map(Function<? super T, ? extends U> function) {
    return switch (this) {
      case To<T>(T value) -> new To<>(value == null ? null : function.apply(value));
      case Unchanged<T> _ -> new Unchanged<>();
    };
  }
}
