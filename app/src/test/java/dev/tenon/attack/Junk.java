package dev.tenon.attack;

import dev.tenon.web.shape.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Values that nobody means: JSON as it is written, by what ought to stand there instead. */
final class Junk {
  private static final List<String> ANYWHERE =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e400",
          "99999999999999999999",
          "\"\"",
          "\"x\"",
          "[]",
          "{}",
          "[null]",
          "[[[[]]]]",
          "{\"x\":{\"y\":[]}}");

  private static final List<String> TEXTS =
      List.of(
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\" \"",
          "\"\\t\\n\"",
          "\"\\u202e\\u2066\\ufeff\"",
          "\"\uD83D\uDCA5\u0301\"",
          "\"'; drop table tasks; --\"",
          "\"<script>alert(1)</script>\"",
          "\"../../etc/passwd\"",
          "\"%00\"",
          "\"${jndi:x}\"",
          text('a', 201),
          text('\u00e9', 2_500),
          text('a', 262_144),
          text('w', 262_145),
          words(40_000),
          text('a', 1_000_001));

  private static final List<String> NUMBERS =
      List.of(
          "-2147483649",
          "2147483647",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "-0",
          "0.001",
          "1e999999",
          "1e-999999",
          "1000000",
          "999999.99",
          "1000000.00",
          "\"1\"",
          "123456789012345678901234567890123456789012345");

  private static final List<String> TIMES =
      List.of(
          "\"0000-01-01T00:00:00Z\"",
          "\"0001-01-01T00:00:00Z\"",
          "\"0001-01-01T00:00:00+14:00\"",
          "\"9999-12-31T23:59:59Z\"",
          "\"9999-12-31T23:59:59.999999999Z\"",
          "\"9999-12-31T23:59:59-18:00\"",
          "\"10000-01-01T00:00:00Z\"",
          "\"+10000-01-01T00:00:00Z\"",
          "\"-0001-01-01T00:00:00Z\"",
          "\"2026-02-30T00:00:00Z\"",
          "\"2016-12-31T23:59:60Z\"",
          "\"2026-01-01T24:00:00Z\"",
          "\"2026-01-01\"",
          "\"2026-01-01T00:00:00\"",
          "\"2026-01-01T00:00:00+99:99\"",
          "\"now\"",
          "\"infinity\"");

  private static final List<String> IDS =
      List.of(
          "\"00000000-0000-0000-0000-000000000000\"",
          "\"ffffffff-ffff-ffff-ffff-ffffffffffff\"",
          "\"0-0-0-0-0\"",
          "\"{00000000-0000-0000-0000-000000000000}\"",
          "\"WEB-1\"",
          "\"WEB-0\"",
          "\"WEB-99999999999999999999\"");

  private Junk() {}

  /** What to put where such a value ought to stand. Some of it may do by chance. */
  static List<String> insteadOf(Shape shape) {
    List<String> junk = new ArrayList<>(ANYWHERE);
    switch (shape) {
      case Shape.Text _, Shape.Any _ -> junk.addAll(TEXTS);
      case Shape.Checked _ -> {
        junk.addAll(TEXTS);
        junk.addAll(IDS);
      }
      case Shape.Word word -> {
        junk.add("\"" + word.words().getFirst().toUpperCase(java.util.Locale.ROOT) + "\"");
        junk.add("\"" + word.words().getFirst() + " \"");
      }
      case Shape.Whole _, Shape.Decimal _ -> junk.addAll(NUMBERS);
      case Shape.Flag _ -> junk.addAll(List.of("\"true\"", "1"));
      case Shape.Id _ -> junk.addAll(IDS);
      case Shape.Moment _, Shape.Day _ -> junk.addAll(TIMES);
      case Shape.Items _ -> {
        junk.add(many("null", 2_001));
        junk.add(many("\"x\"", 501));
        junk.add(many("\"00000000-0000-0000-0000-000000000000\"", 200));
      }
      case Shape.Members _ -> junk.add("{\"unknown\":1}");
    }
    return junk;
  }

  /** So many times an item, as an array. */
  private static String many(String item, int count) {
    return "[" + String.join(",", Collections.nCopies(count, item)) + "]";
  }

  private static String text(char character, int count) {
    return "\"" + String.valueOf(character).repeat(count) + "\"";
  }

  /** Words that are all different, of which a search index has to keep each. */
  private static String words(int count) {
    StringBuilder words = new StringBuilder("\"");
    for (int i = 0; i < count; i++) {
      words.append(Integer.toString(i, Character.MAX_RADIX)).append(' ');
    }
    return words.append('"').toString();
  }
}
