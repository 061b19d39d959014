package dev.tenon.schema.audit.rule;

import java.util.Locale;

/** How bad a finding is, the worst first. */
public enum Severity {
  /** Data can be lost, leaked or wrong, or the table will not hold up. */
  ERROR,
  /** It will hurt, sooner or later. */
  WARNING,
  /** Worth knowing. */
  INFORMATION;

  /** As rules' pages and their SQL write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The severity of this word.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Severity of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** True when this is as bad as the other, or worse. */
  public boolean reaches(Severity threshold) {
    return compareTo(threshold) <= 0;
  }
}
