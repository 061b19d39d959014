package dev.tenon.db;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The database refused a value or a change. Callers translate the rules they know by {@link
 * #name()} and let the rest pass.
 */
public final class Violation extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What kind of rule refused. */
  public enum Kind {
    UNIQUE,
    FOREIGN_KEY,
    CHECK,
    NOT_NULL,
    EXCLUSION,
    /** Row-level security: the row belongs to somebody else, or to nobody. */
    ROW_SECURITY,
    /** A rule raised by one of our own triggers or functions; its SQLSTATE begins with TN. */
    RULE,
    /** A value that its type can't hold: too long, out of range, not encodable. */
    DATA
  }

  private final Kind kind;
  private final String sqlState;
  private final @Nullable String constraint;
  private final @Nullable String sentence;

  Violation(
      Kind kind,
      String sqlState,
      @Nullable String constraint,
      @Nullable String sentence,
      Throwable cause) {
    super(kind + " " + (constraint == null ? sqlState : constraint), cause);
    this.kind = kind;
    this.sqlState = sqlState;
    this.constraint = constraint;
    this.sentence = sentence;
  }

  public Kind kind() {
    return kind;
  }

  /** The violated constraint's name, or the SQLSTATE where no constraint is named. */
  public String name() {
    return constraint == null ? sqlState : constraint;
  }

  public String sqlState() {
    return sqlState;
  }

  /**
   * What a rule of our own says to people, with its figures. What PostgreSQL itself says of a
   * constraint may hold data, and is not to be had.
   */
  public String sentence() {
    return Objects.requireNonNull(sentence, () -> "no rule of our own: " + name());
  }
}
