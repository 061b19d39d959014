package dev.tenon.schema.catalog;

/** How many rows stand at one end of a relationship, for one row at the other. */
public enum Cardinality {
  ZERO_OR_ONE("0..1"),
  ONE("1"),
  ZERO_OR_MORE("0..n"),
  ONE_OR_MORE("1..n");

  private final String notation;

  Cardinality(String notation) {
    this.notation = notation;
  }

  /** As a diagram writes it: {@code 0..1}, {@code 1}, {@code 0..n} or {@code 1..n}. */
  public String notation() {
    return notation;
  }

  /** True when there may be none. */
  public boolean optional() {
    return this == ZERO_OR_ONE || this == ZERO_OR_MORE;
  }

  /** True when there may be several. */
  public boolean many() {
    return this == ZERO_OR_MORE || this == ONE_OR_MORE;
  }
}
