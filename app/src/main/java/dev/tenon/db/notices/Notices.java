package dev.tenon.db.notices;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears which organizations have changed, whichever process changed them. One connection beside the
 * pool listens, and is opened again when it breaks.
 */
public final class Notices implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final int LISTENING_MILLIS = 5_000;

  private final DataSource source;
  private final Consumer<Optional<UUID>> heard;
  private final Thread listener;
  private volatile @Nullable Connection open;
  private volatile boolean closed;

  private Notices(DataSource source, Consumer<Optional<UUID>> heard) {
    this.source = source;
    this.heard = heard;
    this.listener = Thread.ofPlatform().daemon().name("tenon-notices").unstarted(this::listen);
  }

  /**
   * Begins to listen.
   *
   * @param pool the application's pool; it lends no connection, but says where the database is
   * @param heard is given an organization that changed; nothing where something may have been
   *     missed, and every few seconds, since who changed something may have died before telling
   */
  public static Notices start(DataSource pool, Consumer<Optional<UUID>> heard) {
    DataSource source =
        pool instanceof HikariDataSource hikari && hikari.getDataSource() != null
            ? hikari.getDataSource()
            : pool;
    Notices notices = new Notices(source, heard);
    notices.listener.start();
    return notices;
  }

  private void listen() {
    Duration wait = FIRST_WAIT;
    while (!closed) {
      try (Connection connection = source.getConnection()) {
        open = connection;
        try (Statement statement = connection.createStatement()) {
          statement.execute("listen " + Announcer.CHANNEL);
        }
        wait = FIRST_WAIT;
        heard.accept(Optional.empty());
        hear(connection.unwrap(PGConnection.class));
      } catch (SQLException fault) {
        if (closed || !rest(wait)) {
          return;
        }
        LOG.warn(
            "lost the connection that hears of changes; opening another: {}", fault.getMessage());
        wait =
            wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
      }
    }
  }

  private void hear(PGConnection connection) throws SQLException {
    while (!closed) {
      PGNotification[] notices = connection.getNotifications(LISTENING_MILLIS);
      if (notices == null || notices.length == 0) {
        heard.accept(Optional.empty());
        continue;
      }
      for (PGNotification notice : notices) {
        organization(notice.getParameter()).ifPresent(id -> heard.accept(Optional.of(id)));
      }
    }
  }

  /** Whoever may connect may send a notice, so anything may come. */
  private static Optional<UUID> organization(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean rest(Duration wait) {
    try {
      TimeUnit.MILLISECONDS.sleep(wait.toMillis());
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    Connection connection = open;
    if (connection != null) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException fault) {
        LOG.warn("could not close the connection that hears of changes", fault);
      }
    }
  }
}
