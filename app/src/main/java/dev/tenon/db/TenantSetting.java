package dev.tenon.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * How a transaction learns its tenant. Plain PostgreSQL takes {@code set_config()} with bound
 * values, which travels in one message with the transaction's first statement. A Citus coordinator
 * forwards only {@code SET LOCAL} to its workers, at the price of a round trip.
 */
sealed interface TenantSetting {

  /** Bound values in front of the first statement: no round trip of its own. */
  record WithFirstStatement() implements TenantSetting {
    static final String ALONE =
        """
        select set_config('app.organization_id', ?, true), set_config('app.user_id', ?, true),
               set_config('app.account_id', ?, true), set_config('app.sees_private', ?, true),
               set_config('app.performed_via', ?, true), set_config('app.request_id', ?, true)\
        """;

    /** Binds the settings and returns the position that follows. */
    int set(PreparedStatement statement, Context context) throws SQLException {
      int position = 1;
      for (Context.Setting setting : context.settings()) {
        statement.setString(position++, setting.value());
      }
      return position;
    }
  }

  /** Literals ahead of the first statement. Safe, for the values are UUIDs and fixed words. */
  record Ahead() implements TenantSetting {
    String statement(Context context) {
      return context.settings().stream()
          .map(setting -> "set local " + setting.name() + " = '" + setting.value() + "'")
          .collect(Collectors.joining("; "));
    }
  }
}
