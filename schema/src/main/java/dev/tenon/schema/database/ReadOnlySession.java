package dev.tenon.schema.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One read-only, repeatable-read transaction: all questions see the same moment, none can change
 * anything, and none takes longer than the target allows. It waits for no lock beyond a second, and
 * the server doesn't end it while its answers are worked on between two questions.
 *
 * <p>The search path is empty, so that PostgreSQL writes every name with its schema. Nothing is
 * compiled just in time: on catalog queries that costs far more than it saves. When the process is
 * told to stop, the running statement is cancelled on the server.
 */
public final class ReadOnlySession implements AutoCloseable {

  private static final ObjectMapper JSON = JsonMapper.shared();
  private static final int PATIENCE_SECONDS = 5;

  private final Connection connection;
  private final Thread cancelOnExit;

  private ReadOnlySession(Connection connection) {
    this.connection = connection;
    this.cancelOnExit = new Thread(this::cancel, "cancel the running statement");
  }

  /**
   * Begins to read.
   *
   * @throws DatabaseFailure when the database can't be reached
   */
  public static ReadOnlySession open(Target target) {
    return on(target.connect(), target.timeout(), target.toString());
  }

  /**
   * Begins to read on a connection of the caller's, which the session closes. It must serve nothing
   * else afterwards: its settings stay changed.
   *
   * @throws DatabaseFailure when the connection is of no use
   */
  public static ReadOnlySession on(Connection connection, Duration timeout) {
    return on(connection, timeout, "the database");
  }

  private static ReadOnlySession on(Connection connection, Duration timeout, String place) {
    try {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (var settings =
          connection.prepareStatement(
              """
              select set_config('statement_timeout', ?, false),
                     set_config('default_transaction_read_only', 'on', false),
                     set_config('lock_timeout', '1s', false),
                     set_config('jit', 'off', false),
                     set_config('search_path', '', false),
                     (select count(set_config(name, '0', false))
                        from pg_settings
                       -- 15 and 16 don't have the second
                       where name in ('idle_in_transaction_session_timeout', 'transaction_timeout'))
              """)) {
        settings.setString(1, Long.toString(timeout.toMillis()));
        settings.execute();
      }
      var session = new ReadOnlySession(connection);
      Runtime.getRuntime().addShutdownHook(session.cancelOnExit);
      return session;
    } catch (SQLException failed) {
      throw new DatabaseFailure(
          "Cannot begin to read %s: %s".formatted(place, DatabaseFailure.firstLine(failed)),
          failed);
    }
  }

  /**
   * Runs one statement. What this role or server can't answer leaves the transaction whole.
   *
   * @param parameters by name; a collection becomes an array of text
   * @throws DatabaseFailure when the connection is lost, or the statement is wrong; {@link #alive}
   *     tells which
   */
  public Answer ask(Sql sql, Map<String, ?> parameters) {
    try {
      var before = connection.setSavepoint();
      try {
        var rows = rows(sql, parameters);
        connection.releaseSavepoint(before);
        return new Answer.Rows(rows);
      } catch (SQLException failed) {
        connection.rollback(before);
        var sentence = refusal(failed);
        if (sentence.isEmpty()) {
          throw failed;
        }
        return new Answer.Refused(sentence.get());
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(
          "Reading %s failed: %s".formatted(sql.name(), DatabaseFailure.firstLine(failed)), failed);
    }
  }

  /** Whether more can be asked. */
  public boolean alive() {
    try {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException failed) {
      throw new DatabaseFailure(
          "The connection was lost: " + DatabaseFailure.firstLine(failed), failed);
    }
  }

  /** The connection within the transaction, for what isn't a plain question: EXPLAIN, SET LOCAL. */
  public Connection connection() {
    return connection;
  }

  /** Ends the transaction, which changed nothing: what was read stays read, however it ends. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(cancelOnExit);
    } catch (IllegalStateException stopping) {
      return; // the process is on its way out, and the hook is at work
    }
    try (connection) {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    } catch (SQLException gone) {
      // the server has ended it already
    }
  }

  private List<ObjectNode> rows(Sql sql, Map<String, ?> parameters) throws SQLException {
    var text = "select to_json(q) from (%s) q".formatted("\n" + sql.positional() + "\n");
    try (var statement = connection.prepareStatement(text)) {
      bind(statement, sql.parameters(), parameters);
      var rows = new ArrayList<ObjectNode>();
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          rows.add((ObjectNode) JSON.readTree(result.getString(1)));
        }
      }
      return rows;
    }
  }

  private void bind(PreparedStatement statement, List<String> names, Map<String, ?> values)
      throws SQLException {
    for (var i = 0; i < names.size(); i++) {
      if (!values.containsKey(names.get(i))) {
        throw new IllegalArgumentException("no value for the parameter :" + names.get(i));
      }
      var value = values.get(names.get(i));
      if (value instanceof Collection<?> many) {
        statement.setArray(i + 1, connection.createArrayOf("text", many.toArray()));
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }

  private static Optional<String> refusal(SQLException failed) {
    var said = DatabaseFailure.firstLine(failed);
    return Optional.ofNullable(remedy(failed.getSQLState())).map(remedy -> said + " " + remedy);
  }

  private static @Nullable String remedy(@Nullable String state) {
    return switch (state) {
      case "42501" -> "Connect as a role that may read it, or have it granted.";
      case "57014" -> "Allow a longer --timeout.";
      case "55P03" -> Answer.Refused.LOCKED;
      case "0A000", "42P01", "42703", "42704", "42883" ->
          "This server lacks what the question needs.";
      case null, default -> null;
    };
  }

  private void cancel() {
    try {
      connection.unwrap(PGConnection.class).cancelQuery();
    } catch (SQLException gone) {
      // there is no statement left to cancel
    }
  }
}
