package dev.tenon.web.shape;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The shape of a JSON value: how it is read and, by its members, how it is described. */
public sealed interface Shape {

  /**
   * Reads a value strictly: nothing is coerced, nothing is dropped. What is wrong goes to {@code
   * faults}, and the answer is then null.
   */
  default @Nullable Object read(JsonNode node, String pointer, Faults faults) {
    return Reading.of(this, node, pointer, faults);
  }

  /** A string; lengths in code points. */
  record Text(int min, int max, @Nullable Pattern pattern, String says) implements Shape {
    public static final int LONGEST = 262_144;
  }

  /** One of some words; {@code constants} are the enumeration's, in the order of {@code words}. */
  record Word(String name, List<String> words, List<Object> constants) implements Shape {}

  /** A whole number. */
  record Whole(long min, long max, boolean isLong) implements Shape {}

  /** A decimal number of at most ten digits, two of them behind the point. */
  record Decimal() implements Shape {}

  record Flag() implements Shape {}

  record Id() implements Shape {}

  /** An RFC 3339 time with its offset. */
  record Moment() implements Shape {}

  /** An RFC 3339 date. */
  record Day() implements Shape {}

  record Items(Shape item, int min, int max) implements Shape {}

  /** A record; {@code make} calls its constructor with the values in order. */
  record Members(
      Class<?> type,
      String name,
      String about,
      List<Member> members,
      Function<@Nullable Object[], Object> make)
      implements Shape {}

  /** A record of one string that checks itself, such as an e-mail address. */
  record Checked(Text text, String name, String about, Function<String, Object> make)
      implements Shape {}

  /** Any JSON: described, never read. */
  record Any() implements Shape {}

  /**
   * One member of a record.
   *
   * @param nullable whether null may stand for it
   * @param change whether it belongs to a merge patch, and so may be absent
   */
  record Member(String name, String about, Shape shape, boolean nullable, boolean change) {
    /** Whether a body without it is at fault. */
    public boolean required() {
      return !nullable && !change;
    }
  }
}
