package dev.tenon.schema.erd.layout;

/**
 * How wide text will be, in pixels, without asking a font: the widths of Helvetica, which Arial and
 * Liberation Sans share, and those of any monospaced face. Everybody gets the same diagram.
 */
public final class TextWidth {

  /** Thousandths of the size, from the space to the tilde. */
  private static final int[] SANS = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584 // p to ~
  };

  private static final int OTHER = 650;
  private static final double BOLD = 1.07;
  private static final double MONO = 0.602;
  private static final double NOTE_SIZE = 9.5;

  private TextWidth() {}

  public static double sans(String text, double size) {
    return text.codePoints().mapToDouble(TextWidth::thousandths).sum() * size / 1000;
  }

  public static double bold(String text, double size) {
    return sans(text, size) * BOLD;
  }

  public static double mono(String text, double size) {
    return text.codePointCount(0, text.length()) * MONO * size;
  }

  /** Of what was measured, in its box. */
  public static double noteWidth(String text) {
    return mono(text, NOTE_SIZE) + 8;
  }

  private static int thousandths(int character) {
    var at = character - ' ';
    return at >= 0 && at < SANS.length ? SANS[at] : OTHER;
  }
}
