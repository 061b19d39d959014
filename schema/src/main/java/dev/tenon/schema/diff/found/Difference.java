package dev.tenon.schema.diff.found;

/**
 * One thing that isn't as it was.
 *
 * @param property what of the subject changed, {@code type}; empty when it came or went as a whole
 * @param before how it was; empty when it was not there
 * @param after how it is; empty when it is gone
 * @param why what the effect consists of, as a sentence
 */
public record Difference(
    Subject subject,
    Kind kind,
    String property,
    String before,
    String after,
    Effect effect,
    String why) {

  /** What happened. */
  public enum Kind {
    ADDED("+"),
    CHANGED("~"),
    /** Taken for the same thing under another name, since nothing else of it changed much. */
    LIKELY_RENAMED(">"),
    REMOVED("-");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    /** The character a line of text begins with. */
    public String sign() {
      return sign;
    }
  }

  /** What happened, without where: {@code type: text → integer}. */
  public String happening() {
    return switch (kind) {
      case ADDED -> after.isEmpty() ? "added" : "added: " + after;
      case REMOVED -> before.isEmpty() ? "removed" : "removed: " + before;
      case LIKELY_RENAMED -> "likely renamed: " + before + " → " + after;
      case CHANGED -> "%s: %s → %s".formatted(property, orNone(before), orNone(after));
    };
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "none" : text;
  }
}
