package dev.tenon.tasks.board;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds positions between others. A position is read as the digits behind the point of a number
 * between 0 and 1 in base 62, so there is room between any two that aren't the same number; byte by
 * byte they compare as their numbers do.
 */
final class Between {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** As the column tasks.position has it. */
  private static final int LONGEST = 200;

  private Between() {}

  /**
   * A short position after one and before another, that ends in no 0. Empty where there is no room,
   * or none that could be stored: then the column has to be spaced out anew.
   *
   * @param lower null for the beginning
   * @param upper null for the end
   */
  static Optional<String> of(@Nullable String lower, @Nullable String upper) {
    StringBuilder position = new StringBuilder();
    boolean bounded = upper != null;
    for (int i = 0; i < LONGEST; i++) {
      int low = digit(lower, i);
      int high = bounded ? digit(upper, i) : DIGITS.length();
      if (low > high) {
        return Optional.empty();
      }
      if (high - low > 1) {
        return Optional.of(position.append(DIGITS.charAt((low + high) / 2)).toString());
      }
      // Whatever follows a smaller digit stays below the upper bound.
      bounded = bounded && low == high;
      position.append(DIGITS.charAt(low));
    }
    return Optional.empty();
  }

  private static int digit(@Nullable String position, int at) {
    return position == null || at >= position.length() ? 0 : DIGITS.indexOf(position.charAt(at));
  }
}
