package dev.tenon.schema.cardinality;

/** How rows can deny what a foreign key declares. */
public enum Contradiction {
  /** Nothing refers. */
  UNUSED("declared as a reference, in fact none of the rows refers"),
  /** Many children are allowed, and there never is more than one. */
  NEVER_MANY("declared 1:N, in fact 1:1: no parent has more than one child"),
  /** A parent may be missing, and never is. */
  NEVER_MISSING("declared optional, in fact every child has its parent");

  private final String sentence;

  Contradiction(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
