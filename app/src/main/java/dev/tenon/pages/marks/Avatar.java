package dev.tenon.pages.marks;

import java.util.UUID;

/**
 * Somebody's mark.
 *
 * @param initials one or two letters
 * @param hue 0 to 11, the same for a person everywhere
 */
public record Avatar(String initials, int hue) {
  private static final int HUES = 12;

  public static Avatar of(UUID id, String name) {
    String[] words = name.strip().split("\\s+", -1);
    String last = words.length > 1 ? first(words[words.length - 1]) : "";
    return new Avatar(first(words[0]) + last, Math.floorMod(id.hashCode(), HUES));
  }

  private static String first(String word) {
    return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
  }
}
