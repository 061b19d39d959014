package dev.tenon.db.guarantees;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/** What the database answered to something that was tried. */
sealed interface Outcome {
  /**
   * It went through.
   *
   * @param rows how many it changed or returned
   */
  record Done(int rows) implements Outcome {}

  /**
   * It was refused.
   *
   * @param rule the constraint or rule that was named; empty when none was
   */
  record Refusal(String sqlState, String rule, String message) implements Outcome {
    static Refusal of(SQLException fault) {
      String rule =
          fault instanceof PSQLException told && told.getServerErrorMessage() != null
              ? told.getServerErrorMessage().getConstraint()
              : null;
      return new Refusal(
          String.valueOf(fault.getSQLState()),
          rule == null ? "" : rule,
          String.valueOf(fault.getMessage()));
    }

    /** For want of a grant, or by row-level security. */
    boolean forbidden() {
      return sqlState.equals("42501");
    }

    boolean byForeignKey() {
      return sqlState.equals("23503");
    }
  }
}
