package dev.tenon.db.guarantees;

import dev.tenon.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Somebody at the database, on a connection of their own; nothing holds before {@link #commit}. */
final class Caller implements AutoCloseable {
  private final Connection connection;

  private Caller(DataSource source) throws SQLException {
    connection = source.getConnection();
    connection.setAutoCommit(false);
  }

  /** The application, acting for nobody. */
  static Caller application() throws SQLException {
    return new Caller(TestDatabase.application());
  }

  /** The application, acting for a user of an organization. */
  static Caller application(UUID organization, UUID user) throws SQLException {
    Caller caller = application();
    caller.set("app.organization_id", organization.toString());
    caller.set("app.user_id", user.toString());
    caller.commit();
    return caller;
  }

  static Caller owner() throws SQLException {
    return new Caller(TestDatabase.owner());
  }

  static Caller superuser() throws SQLException {
    return new Caller(TestDatabase.superuser());
  }

  /** Sets one of the settings that row-level security reads. */
  Caller set(String setting, String value) throws SQLException {
    list("select set_config(?, ?, false)", setting, value);
    return this;
  }

  /** Runs a statement and returns how many rows it changed. */
  int run(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values)) {
      statement.execute();
      return statement.getUpdateCount();
    }
  }

  /** The first column of each row, as text. */
  List<String> list(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(String.valueOf(rows.getString(1)));
      }
      return column;
    }
  }

  /** The first column of the only row, as text. */
  String one(String sql, @Nullable Object... values) throws SQLException {
    List<String> column = list(sql, values);
    if (column.size() != 1) {
      throw new AssertionError(column.size() + " rows instead of one from: " + sql);
    }
    return column.getFirst();
  }

  /** Tries a statement and takes it back: how many rows it changed or returned, or who refused. */
  Outcome tried(String sql, @Nullable Object... values) throws SQLException {
    var savepoint = connection.setSavepoint();
    try (PreparedStatement statement = prepare(sql, values)) {
      return new Outcome.Done(
          statement.execute() ? count(statement.getResultSet()) : statement.getUpdateCount());
    } catch (SQLException fault) {
      return Outcome.Refusal.of(fault);
    } finally {
      connection.rollback(savepoint);
    }
  }

  /** Tries a statement that the database must refuse. */
  Outcome.Refusal refused(String sql, @Nullable Object... values) throws SQLException {
    return switch (tried(sql, values)) {
      case Outcome.Refusal refusal -> refusal;
      case Outcome.Done done -> throw new AssertionError(done + " instead of a refusal: " + sql);
    };
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void rollback() throws SQLException {
    connection.rollback();
  }

  private static int count(ResultSet rows) throws SQLException {
    int count = 0;
    while (rows.next()) {
      count++;
    }
    return count;
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
