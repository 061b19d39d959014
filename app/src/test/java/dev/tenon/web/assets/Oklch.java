package dev.tenon.web.assets;

/** A colour of a style sheet, as {@code oklch(L C h / alpha)} says it. */
record Oklch(double lightness, double chroma, double hue, double alpha) {

  /** The contrast of two opaque colours as WCAG defines it, 1 to 21. */
  static double contrast(double[] one, double[] other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Its red, green and blue, linear, each from 0 to 1; what a screen can't show is cut off. */
  double[] linear() {
    double a = chroma * Math.cos(Math.toRadians(hue));
    double b = chroma * Math.sin(Math.toRadians(hue));
    double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return new double[] {
      cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      cut(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
    };
  }

  /** What it looks like laid over an opaque colour, as browsers blend. */
  double[] over(double[] ground) {
    double[] own = linear();
    double[] blended = new double[3];
    for (int i = 0; i < 3; i++) {
      blended[i] = expanded(alpha * encoded(own[i]) + (1 - alpha) * encoded(ground[i]));
    }
    return blended;
  }

  private static double luminance(double[] color) {
    return 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2];
  }

  private static double cut(double value) {
    return Math.clamp(value, 0.0, 1.0);
  }

  private static double encoded(double linear) {
    return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
  }

  private static double expanded(double encoded) {
    return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
  }
}
