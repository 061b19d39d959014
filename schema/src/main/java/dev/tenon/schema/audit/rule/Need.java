package dev.tenon.schema.audit.rule;

import java.util.Arrays;

/** What must be there before a rule can say anything. */
public enum Need {
  /** Counters of use that are not all zero. */
  STATISTICS("statistics"),
  /** The extension of this name, readable. */
  STATEMENTS("pg_stat_statements"),
  /** Leave to read the tables' rows. */
  ROWS("rows"),
  /** A column that tells tenants apart. */
  TENANT_COLUMN("tenant-column"),
  /** The role the application works as. */
  APPLICATION_ROLE("application-role");

  private final String word;

  Need(String word) {
    this.word = word;
  }

  /**
   * The need of this word, as rules' pages write it.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Need of(String word) {
    return Arrays.stream(values())
        .filter(need -> need.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no need of a rule"));
  }

  public String word() {
    return word;
  }
}
