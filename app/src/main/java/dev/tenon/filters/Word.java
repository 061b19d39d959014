package dev.tenon.filters;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value as somebody wrote it.
 *
 * @param text without quotes and escapes, never empty
 * @param literal whether it stood in quotes and so means itself: {@code "none"} is a name, {@code
 *     none} means no value
 * @param position where it stood, which doesn't count when two words are compared
 */
public record Word(String text, boolean literal, int position) {
  private static final Pattern BARE_VALUE = Pattern.compile("(?U)[^\\s()\",:<>=!][^\\s()\",<>=!]*");
  private static final Pattern BARE_TEXT = Pattern.compile("(?U)[^\\s()\":<>=!-][^\\s()\":<>=!]*");
  private static final Set<String> CONNECTIVES = Set.of("AND", "OR");

  public Word {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a word has at least one character");
    }
  }

  /** This word as a field's value: in quotes when it couldn't be read back without. */
  Word asValue() {
    return BARE_VALUE.matcher(text).matches() ? this : new Word(text, true, position);
  }

  /** This word as text to search for: in quotes when it couldn't be read back without, only. */
  Word asText() {
    boolean bare = BARE_TEXT.matcher(text).matches() && !CONNECTIVES.contains(text);
    return new Word(text, !bare, position);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Word word && word.text.equals(text) && word.literal == literal;
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** As it is written in a filter. */
  @Override
  public String toString() {
    return literal ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : text;
  }
}
