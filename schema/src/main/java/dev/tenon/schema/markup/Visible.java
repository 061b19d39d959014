package dev.tenon.schema.markup;

/** Text on a terminal, which control characters in a name would otherwise command. */
public final class Visible {

  private static final char PICTURES = '\u2400';
  private static final char DELETE_PICTURE = '\u2421';

  private Visible() {}

  /** The text with a picture for each control character; lines stay lines. */
  public static String of(String text) {
    var safe = new StringBuilder(text.length());
    text.chars().forEach(character -> safe.append(picture((char) character)));
    return safe.toString();
  }

  private static char picture(char character) {
    if (character < ' ' && character != '\n' && character != '\t') {
      return (char) (PICTURES + character);
    }
    return character == 0x7F
        ? DELETE_PICTURE
        : character >= 0x80 && character < 0xA0 ? '?' : character;
  }
}
