package dev.tenon.schema.audit.rule;

import java.util.Locale;

/** What a rule is about. */
public enum Area {
  KEYS,
  REFERENCES,
  TENANCY,
  SECURITY,
  TYPES,
  SHAPE,
  SOFT_DELETE,
  INDEXES,
  NAMING,
  DOCUMENTATION,
  USAGE,
  QUERIES,
  UPKEEP,
  DATA,
  MIGRATIONS;

  /** As rules' pages write it: {@code soft-delete}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The area of this word.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Area of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
