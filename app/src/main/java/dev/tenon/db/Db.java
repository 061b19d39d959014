package dev.tenon.db;

import dev.tenon.db.values.Records;
import dev.tenon.db.values.Row;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The one door to tenant data. Whatever passes it says for whom; row-level security then shows that
 * caller's rows alone.
 *
 * <p>A single statement costs one round trip. A transaction of n statements costs n, and one for
 * the commit.
 */
public final class Db {
  private static final int TRIES = 3;

  private final DataSource pool;
  private final TenantSetting setting;
  private final Consumer<UUID> committed;

  private Db(DataSource pool, TenantSetting setting, Consumer<UUID> committed) {
    this.pool = pool;
    this.setting = setting;
    this.committed = committed;
  }

  /** Opens the door, in the way that this database understands: it is asked whether it is Citus. */
  public static Db open(DataSource pool) {
    return open(
        pool, isCitus(pool) ? new TenantSetting.Ahead() : new TenantSetting.WithFirstStatement());
  }

  static Db open(DataSource pool, TenantSetting setting) {
    return new Db(pool, setting, _ -> {});
  }

  /**
   * The same door, which tells of each organization in which something may have changed, once that
   * is committed.
   */
  public Db telling(Consumer<UUID> listener) {
    return new Db(pool, setting, listener);
  }

  /** Runs a transaction; it commits when the work returns, and is undone when the work throws. */
  public <T> T in(Context context, Function<Tx, T> work) {
    return retried(() -> attempt(context, work));
  }

  /** One query in a transaction of its own: its only row, or none. */
  public <T> Optional<T> one(Context context, Bound query, Function<Row, T> read) {
    return single(context, tx -> tx.one(query, read));
  }

  public <R extends Record> Optional<R> one(Context context, Bound query, Class<R> type) {
    return one(context, query, Records.of(type));
  }

  /** One query in a transaction of its own. */
  public <T> List<T> list(Context context, Bound query, Function<Row, T> read) {
    return single(context, tx -> tx.list(query, read));
  }

  public <R extends Record> List<R> list(Context context, Bound query, Class<R> type) {
    return list(context, query, Records.of(type));
  }

  /** One statement in a transaction of its own: how many rows it changed. */
  public int update(Context context, Bound statement) {
    return single(context, tx -> tx.update(statement));
  }

  /**
   * Runs reading work that sees all data as of one moment, however long it takes; it can't write.
   * Unlike {@link #in} it is run once, since what it has read may be gone out already.
   */
  public void snapshot(Context context, Consumer<Tx> work) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        work.accept(new Transaction(connection, setting, context));
      } finally {
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setReadOnly(false);
        connection.setAutoCommit(true);
      }
    } catch (SQLException fault) {
      throw DatabaseFailure.of(fault);
    }
  }

  private <T> T single(Context context, Function<Tx, T> statement) {
    return switch (setting) {
      case TenantSetting.Ahead _ -> in(context, statement);
      case TenantSetting.WithFirstStatement _ -> retried(() -> alone(context, statement));
    };
  }

  private static <T> T retried(Supplier<T> transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (DatabaseFailure failure) {
        // A deadlock's victim did nothing wrong, and all that it did is undone.
        if (!failure.passes() || attempt == TRIES) {
          throw failure;
        }
      }
    }
  }

  private <T> T alone(Context context, Function<Tx, T> statement) {
    try (Connection connection = pool.getConnection()) {
      Transaction transaction = new Transaction(connection, setting, context);
      T result = statement.apply(transaction);
      tell(transaction);
      return result;
    } catch (SQLException fault) {
      throw DatabaseFailure.of(fault);
    }
  }

  private <T> T attempt(Context context, Function<Tx, T> work) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Transaction transaction = new Transaction(connection, setting, context);
        T result = work.apply(transaction);
        connection.commit();
        tell(transaction);
        return result;
      } catch (Throwable fault) {
        undo(connection, fault);
        throw fault;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException fault) {
      throw DatabaseFailure.of(fault);
    }
  }

  private void tell(Transaction transaction) {
    if (transaction.wrote() && transaction.context() instanceof Tenant tenant) {
      committed.accept(tenant.organizationId());
    }
  }

  private static void undo(Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException fault) {
      cause.addSuppressed(fault);
    }
  }

  private static boolean isCitus(DataSource pool) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("select 1 from pg_extension where extname = 'citus'")) {
      return result.next();
    } catch (SQLException fault) {
      throw DatabaseFailure.of(fault);
    }
  }
}
