package dev.tenon.db;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.schema.database.ReadOnlySession;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Opens the schema of the database that a pool leads to, to read: its catalog, and no tenant's row.
 */
public final class LiveSchema {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private LiveSchema() {}

  /** A session on a connection apart from the pool; close it. */
  public static ReadOnlySession open(DataSource pool) {
    try {
      DataSource source = pool.unwrap(HikariDataSource.class).getDataSource();
      return ReadOnlySession.on(source.getConnection(), PATIENCE);
    } catch (SQLException fault) {
      throw DatabaseFailure.of(fault);
    }
  }
}
