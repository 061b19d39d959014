package dev.tenon.db.installation;

import dev.tenon.faults.OperatorFault;
import java.sql.SQLException;

/** A database that cannot be spoken to, in words for its operator. */
final class Unreachable {
  private Unreachable() {}

  static OperatorFault fault(DatabaseUrl database, SQLException cause) {
    return new OperatorFault(
        "The database %s cannot be used: %s".formatted(database, cause.getMessage()), cause);
  }
}
