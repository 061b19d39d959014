package dev.tenon.db;

import dev.tenon.db.values.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A transaction over one connection, which sets the tenant with, or ahead of, its first statement.
 * In autocommit the setting and a single statement are one implicit transaction: the driver sends
 * both under one Sync.
 */
final class Transaction implements Tx {
  private static final int ROWS_AT_ONCE = 500;

  private final Connection connection;
  private final TenantSetting setting;
  private final Context context;
  private boolean set;
  private boolean wrote;

  Transaction(Connection connection, TenantSetting setting, Context context) {
    this.connection = connection;
    this.setting = setting;
    this.context = context;
  }

  /** Whether it may have changed rows. */
  boolean wrote() {
    return wrote;
  }

  @Override
  public Context context() {
    return context;
  }

  @Override
  public <T> List<T> list(Bound query, Function<Row, T> read) {
    return run(
        query,
        statement -> {
          List<T> rows = new ArrayList<>();
          try (ResultSet results = statement.getResultSet()) {
            Row row = new Row(results);
            while (results.next()) {
              rows.add(read.apply(row));
            }
          }
          return rows;
        });
  }

  @Override
  public void each(Bound query, Consumer<Row> use) {
    try {
      // A cursor reads one statement's rows, so the settings go ahead.
      if (!set) {
        setAhead();
      }
      try (PreparedStatement statement = connection.prepareStatement(query.sql().text())) {
        statement.setFetchSize(ROWS_AT_ONCE);
        query.set(statement, 1, context);
        try (ResultSet results = statement.executeQuery()) {
          Row row = new Row(results);
          while (results.next()) {
            use.accept(row);
          }
        }
      }
    } catch (SQLException fault) {
      throw DatabaseFailure.of(fault);
    }
  }

  @Override
  public int update(Bound statement) {
    return run(statement, Statement::getUpdateCount);
  }

  @Override
  public int updateAll(List<Bound> statements) {
    if (statements.isEmpty()) {
      return 0;
    }
    Sql sql = statements.getFirst().sql();
    wrote |= sql.writes();
    try {
      if (!set) {
        setAhead();
      }
      try (PreparedStatement batch = connection.prepareStatement(sql.text())) {
        for (Bound values : statements) {
          if (!values.sql().equals(sql)) {
            throw new IllegalArgumentException("a batch is of one statement");
          }
          values.set(batch, 1, context);
          batch.addBatch();
        }
        int changed = 0;
        for (int count : batch.executeBatch()) {
          changed += Math.max(count, 0);
        }
        return changed;
      }
    } catch (SQLException fault) {
      throw DatabaseFailure.of(fault.getNextException() == null ? fault : fault.getNextException());
    }
  }

  private <T> T run(Bound bound, Use<T> use) {
    wrote |= bound.sql().writes();
    try {
      if (!set && setting instanceof TenantSetting.WithFirstStatement with) {
        set = true;
        return first(with, bound, use);
      }
      if (!set) {
        setAhead();
      }
      try (PreparedStatement statement = connection.prepareStatement(bound.sql().text())) {
        bound.set(statement, 1, context);
        statement.execute();
        return use.of(statement);
      }
    } catch (SQLException fault) {
      throw DatabaseFailure.of(fault);
    }
  }

  private <T> T first(TenantSetting.WithFirstStatement with, Bound bound, Use<T> use)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(bound.sql().textAfterSetting())) {
      bound.set(statement, with.set(statement, context), context);
      statement.execute();
      // The first result is the settings' own; the statement's follows.
      statement.getMoreResults();
      return use.of(statement);
    }
  }

  private void setAhead() throws SQLException {
    set = true;
    switch (setting) {
      case TenantSetting.Ahead ahead -> {
        try (Statement statement = connection.createStatement()) {
          statement.execute(ahead.statement(context));
        }
      }
      case TenantSetting.WithFirstStatement with -> {
        try (PreparedStatement statement =
            connection.prepareStatement(TenantSetting.WithFirstStatement.ALONE)) {
          with.set(statement, context);
          statement.execute();
        }
      }
    }
  }

  @FunctionalInterface
  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }
}
