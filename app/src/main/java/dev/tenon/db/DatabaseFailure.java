package dev.tenon.db;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The database could not do what was asked: a lost connection, a full disk, a wrong statement. */
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The connection could not be made. */
  private static final String NO_CONNECTION = "08001";

  private final String sqlState;

  private DatabaseFailure(String sqlState, SQLException cause) {
    super(cause.getMessage(), cause);
    this.sqlState = sqlState;
  }

  public String sqlState() {
    return sqlState;
  }

  /**
   * Whether the database can't be reached, is going down or has no room for another connection or
   * on its disk: it may be better in a while.
   */
  public boolean isOutage() {
    return losesConnection() || sqlState.startsWith("53");
  }

  /**
   * Whether the transaction surely changed nothing: it never began, or the database itself has
   * answered that it failed. A commit whose connection is lost may have been done or not.
   */
  public boolean isUndone() {
    return sqlState.equals(NO_CONNECTION) || !(sqlState.isEmpty() || losesConnection());
  }

  private boolean losesConnection() {
    return sqlState.startsWith("08") || sqlState.startsWith("57P");
  }

  /** Whether the same transaction can succeed when run again from its start. */
  boolean passes() {
    return sqlState.equals("40001") || sqlState.equals("40P01");
  }

  /** What the driver threw: a {@link Violation} where a rule refused, else a failure. */
  public static RuntimeException of(SQLException fault) {
    String state = state(fault);
    Violation.Kind kind = kind(state, fault);
    if (kind == null) {
      return new DatabaseFailure(state, fault);
    }
    return new Violation(
        kind,
        state,
        constraint(fault),
        kind == Violation.Kind.RULE ? sentence(fault) : null,
        fault);
  }

  private static String state(SQLException fault) {
    if (fault.getSQLState() != null) {
      return fault.getSQLState();
    }
    // The pool had no connection to give in time.
    return fault instanceof SQLTransientConnectionException ? NO_CONNECTION : "";
  }

  private static Violation.@Nullable Kind kind(String state, SQLException fault) {
    return switch (state) {
      case "23505" -> Violation.Kind.UNIQUE;
      case "23503", "23001" -> Violation.Kind.FOREIGN_KEY;
      case "23514" -> Violation.Kind.CHECK;
      case "23502" -> Violation.Kind.NOT_NULL;
      case "23P01" -> Violation.Kind.EXCLUSION;
      case "42501" -> rowSecurity(fault) ? Violation.Kind.ROW_SECURITY : null;
      default -> {
        if (state.startsWith("TN")) {
          yield Violation.Kind.RULE;
        }
        yield state.startsWith("22") ? Violation.Kind.DATA : null;
      }
    };
  }

  /** A refused row and a missing grant share one SQLSTATE; only the server's routine differs. */
  private static boolean rowSecurity(SQLException fault) {
    ServerErrorMessage message = message(fault);
    return message != null && "ExecWithCheckOptions".equals(message.getRoutine());
  }

  private static @Nullable String constraint(SQLException fault) {
    ServerErrorMessage message = message(fault);
    return message == null ? null : message.getConstraint();
  }

  private static @Nullable String sentence(SQLException fault) {
    ServerErrorMessage message = message(fault);
    if (message == null || message.getHint() == null) {
      return message == null ? null : message.getMessage();
    }
    return message.getMessage() + " " + message.getHint();
  }

  private static @Nullable ServerErrorMessage message(SQLException fault) {
    return fault instanceof PSQLException told ? told.getServerErrorMessage() : null;
  }
}
