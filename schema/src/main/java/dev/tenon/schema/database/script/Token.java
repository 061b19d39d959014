package dev.tenon.schema.database.script;

/**
 * A piece of SQL.
 *
 * @param start where it begins in the text
 */
public record Token(Kind kind, String text, int start) {

  /** What sort of piece. */
  public enum Kind {
    /** Blanks and comments. */
    SPACE,
    /** A key word or an unquoted name. */
    WORD,
    /** A quoted name. */
    NAME,
    /** A string in any of its forms, or a number. */
    LITERAL,
    /** {@code $1}. */
    PARAMETER,
    /** {@code :name}, as some programs write their parameters. */
    NAMED,
    OPEN,
    CLOSE,
    SEMICOLON,
    /** Operators and the like. */
    OTHER
  }

  public boolean is(Kind other) {
    return kind == other;
  }
}
