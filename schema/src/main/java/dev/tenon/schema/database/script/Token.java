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

  /** What a string says, whatever quotes it; empty for all else. */
  public String said() {
    var dollar = text.startsWith("$");
    var from = 1 + (dollar ? text.indexOf('$', 1) : text.indexOf('\''));
    var to = dollar ? text.length() - from : text.lastIndexOf('\'');
    if (kind != Kind.LITERAL || from == 0 || to < from) {
      return "";
    }
    var said = text.substring(from, to);
    return dollar ? said : said.replace("''", "'");
  }
}
