package dev.tenon.schema.diff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Expressions in one way of writing. PostgreSQL writes an expression that it read from its own
 * writing in another way than before, as after a restored dump: {@code (ARRAY[…])::text[]} becomes
 * {@code ARRAY[(…)::text]}, and {@code ((a AND b) AND c)} becomes {@code (a AND b AND c)}.
 */
final class Expressions {

  private static final String ELEMENT = "'(?:[^']|'')*'::character varying";
  private static final Pattern ARRAY =
      Pattern.compile(
          "\\(ARRAY\\[(?<elements>%1$s(?:, %1$s)*)\\]\\)::text\\[\\]".formatted(ELEMENT));
  private static final Pattern EACH = Pattern.compile(ELEMENT);

  private Expressions() {}

  static @Nullable String plain(@Nullable String expression) {
    if (expression == null) {
      return null;
    }
    var arrays =
        ARRAY
            .matcher(expression)
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    "ARRAY["
                        + EACH.matcher(found.group("elements")).replaceAll("($0)::text")
                        + "]"));
    return flat(flat(arrays, " AND ", " OR "), " OR ", " AND ");
  }

  /** Takes away the parentheses around the first of several that the same word joins. */
  private static String flat(String text, String word, String other) {
    var flat = text;
    for (var at = flat.indexOf("(("); at >= 0; at = flat.indexOf("((", at + 1)) {
      var inner = closing(flat, at + 1);
      var outer = closing(flat, at);
      if (inner > 0
          && outer > 0
          && flat.startsWith(word, inner + 1)
          && joinedBy(flat.substring(at + 2, inner), word, other)
          && joinedBy(flat.substring(at + 1, outer), word, other)) {
        flat =
            flat.substring(0, at + 1) + flat.substring(at + 2, inner) + flat.substring(inner + 1);
        at--;
      }
    }
    return flat;
  }

  private static boolean joinedBy(String text, String word, String other) {
    var top = outside(text);
    return top.contains(word) && !top.contains(other);
  }

  /** What stands outside of all parentheses and strings. */
  private static String outside(String text) {
    var out = new StringBuilder();
    var depth = 0;
    var quoted = false;
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      quoted ^= character == '\'';
      depth += step(character, quoted);
      if (depth == 0 && !quoted) {
        out.append(character);
      }
    }
    return out.toString();
  }

  /** Where the parenthesis that opens here is closed; negative when it is not. */
  private static int closing(String text, int open) {
    var depth = 0;
    var quoted = false;
    for (var i = open; i < text.length(); i++) {
      var character = text.charAt(i);
      quoted ^= character == '\'';
      depth += step(character, quoted);
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int step(char character, boolean quoted) {
    return quoted ? 0 : character == '(' ? 1 : character == ')' ? -1 : 0;
  }
}
