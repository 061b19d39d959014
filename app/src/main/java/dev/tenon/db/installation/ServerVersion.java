package dev.tenon.db.installation;

import dev.tenon.faults.OperatorFault;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Which PostgreSQL answers.
 *
 * @param text as it says itself: {@code 18.1}, {@code 15.18 (Debian 15.18-0+deb12u1)}
 */
public record ServerVersion(int major, String text) {
  private static final int OLDEST = 15;

  /**
   * Asks the database.
   *
   * @throws OperatorFault when the database cannot be reached
   */
  public static ServerVersion of(DatabaseUrl database) {
    try (Connection connection = database.dataSource().getConnection()) {
      var about = connection.getMetaData();
      return new ServerVersion(about.getDatabaseMajorVersion(), about.getDatabaseProductVersion());
    } catch (SQLException e) {
      throw Unreachable.fault(database, e);
    }
  }

  /**
   * Stops a start that could not end well.
   *
   * @throws OperatorFault when Tenon's schema needs a later PostgreSQL
   */
  public void requireSupported() {
    if (major < OLDEST) {
      throw new OperatorFault(
          "The database is PostgreSQL %s; Tenon needs %d or later. Upgrade it, or leave TENON_DATABASE_URL empty for the PostgreSQL that Tenon brings along."
              .formatted(text, OLDEST));
    }
  }
}
