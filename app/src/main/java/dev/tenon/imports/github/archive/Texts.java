package dev.tenon.imports.github.archive;

/** Text as PostgreSQL can hold it, counted as it counts: in code points. */
final class Texts {
  private static final char REPLACEMENT = '\uFFFD';
  private static final String CUT = "…";

  private Texts() {}

  /** Makes NUL and surrogates without their other half visible instead of failing on them. */
  static String clean(String text) {
    if (text.codePoints().noneMatch(Texts::cannotBeStored)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> cannotBeStored(point) ? REPLACEMENT : point)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The text itself, or its beginning with an ellipsis, of so many characters in all. */
  static String cut(String text, int atMost) {
    if (length(text) <= atMost) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, atMost - CUT.length())).stripTrailing()
        + CUT;
  }

  private static boolean cannotBeStored(int point) {
    return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
