package dev.tenon.command.running;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.App;
import dev.tenon.Installation;
import dev.tenon.db.Pool;
import dev.tenon.jobs.Jobs;
import dev.tenon.settings.Settings;
import dev.tenon.web.server.Server;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running installation. It closes in the reverse of the order in which it opened: requests in
 * flight finish, then the connections close, then the embedded PostgreSQL stops.
 */
public final class Serving implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

  private final Settings settings;
  private final Deque<Part> open = new ArrayDeque<>();

  /** One as the settings say, not open yet. */
  public Serving(Settings settings) {
    this.settings = settings;
  }

  /**
   * Opens everything. Called at the same time, {@link #close} waits until this is done.
   *
   * @return the port that is listened on
   */
  public synchronized int start() {
    try {
      DatabaseAccess database = DatabaseAccess.toServe(settings);
      open.push(database::close);
      int migrations = database.requireCurrentSchema();
      if (migrations > 0) {
        LOG.info("Applied {} migrations to {}", migrations, database.application());
      }
      HikariDataSource pool = Pool.open(database.application().dataSource(), settings.poolSize());
      open.push(pool::close);
      var app = new App(pool, Clock.systemUTC(), Installation.of(settings));
      open.push(app::close);
      Jobs jobs = app.work();
      open.push(jobs::close);
      Server server = app.serve();
      open.push(server::close);
      open.push(app::endStreams);
      return server.port();
    } catch (RuntimeException fault) {
      close();
      throw fault;
    }
  }

  @Override
  public synchronized void close() {
    if (open.isEmpty()) {
      return;
    }
    LOG.info("Stopping");
    while (!open.isEmpty()) {
      open.pop().close();
    }
    LOG.info("Stopped");
  }

  private interface Part {
    void close();
  }
}
