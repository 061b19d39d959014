package dev.tenon.schema.migrations.files;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;

/** A version as Flyway orders them: numbers, compared one by one; {@code 1.10} is after 1.9. */
public record Version(List<BigInteger> numbers) implements Comparable<Version> {

  private static final Pattern SEPARATOR = Pattern.compile("[._]");

  public Version {
    numbers = List.copyOf(numbers);
  }

  /**
   * Reads {@code 050}, {@code 1.2} or {@code 1_2}, with or without a V in front.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  public static Version of(String text) {
    var digits = text.replaceFirst("^V", "");
    if (!digits.matches("\\d+(?:[._]\\d+)*")) {
      throw new IllegalArgumentException("\"%s\" is no version such as 050 or 1.2".formatted(text));
    }
    return new Version(SEPARATOR.splitAsStream(digits).map(BigInteger::new).toList());
  }

  @Override
  public int compareTo(Version other) {
    for (var i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      var order = number(i).compareTo(other.number(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private BigInteger number(int place) {
    return place < numbers.size() ? numbers.get(place) : BigInteger.ZERO;
  }
}
