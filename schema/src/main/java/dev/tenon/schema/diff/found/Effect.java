package dev.tenon.schema.diff.found;

/** What a difference does to programs that were written against the schema as it was before. */
public enum Effect {
  BREAKS_BOTH("breaks readers and writers"),
  BREAKS_READERS("breaks readers"),
  BREAKS_WRITERS("breaks writers"),
  /** Nothing fails, and more can be seen or done than before. */
  EXPOSES("exposes"),
  /** No statement that worked before is refused, and none loses a column or a row. */
  SAFE("safe");

  private final String words;

  Effect(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public boolean breaks() {
    return switch (this) {
      case BREAKS_BOTH, BREAKS_READERS, BREAKS_WRITERS -> true;
      case EXPOSES, SAFE -> false;
    };
  }
}
