package dev.tenon.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Connections kept open. Few suffice: eight serve as well as sixteen on two cores. */
public final class Pool {
  private static final long WAIT_MILLIS = 10_000;

  private Pool() {}

  /** Opens a pool over a source that makes connections; close it to close them. */
  public static HikariDataSource open(DataSource source, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("tenon");
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(WAIT_MILLIS);
    return new HikariDataSource(config);
  }
}
