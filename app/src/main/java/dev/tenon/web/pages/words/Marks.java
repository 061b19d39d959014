package dev.tenon.web.pages.words;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The small signs by which pages show people, labels and sizes. */
public final class Marks {
  private static final int HUES = 12;
  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

  private Marks() {}

  /** One of twelve hues, always the same for the same thing. */
  public static int hue(Object thing) {
    return Math.floorMod(thing.hashCode(), HUES);
  }

  /** The first characters of the first and the last word of a name. */
  public static String initials(String name) {
    List<String> words =
        Arrays.stream(name.split("[^\\p{L}\\p{N}]+", 0)).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty()) {
      return "?";
    }
    String first = character(words.getFirst());
    return words.size() == 1 ? first : first + character(words.getLast());
  }

  private static String character(String word) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(word);
    return word.substring(0, characters.next());
  }

  /** A size in bytes as people read it: 512 B, 1.5 kB, 20 MB. */
  public static String bytes(long bytes, Locale locale) {
    double size = bytes;
    int unit = 0;
    while (size >= 1_000 && unit < UNITS.size() - 1) {
      size /= 1_000;
      unit++;
    }
    String form = unit == 0 || size >= 10 ? "%,.0f" : "%,.1f";
    return String.format(locale, form, size) + " " + UNITS.get(unit);
  }
}
