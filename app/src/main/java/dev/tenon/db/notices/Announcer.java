package dev.tenon.db.notices;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all processes on the database which organizations have changed, after the change is
 * committed: many changes in one notice, which waits for no disk. What a process that dies doesn't
 * get to tell is found by {@link Notices} all the same, later.
 */
public final class Announcer implements AutoCloseable {
  static final String CHANNEL = "tenon_changes";

  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
  private static final int GATHERING_MILLIS = 25;
  private static final UUID NOBODY = new UUID(0, 0);

  private final DataSource pool;
  private final BlockingQueue<UUID> changed = new LinkedBlockingQueue<>();
  private final Thread teller;
  private volatile boolean closed;

  private Announcer(DataSource pool) {
    this.pool = pool;
    this.teller = Thread.ofPlatform().daemon().name("tenon-announcer").unstarted(this::tell);
  }

  /** Begins to tell, by connections of the application's pool. */
  public static Announcer start(DataSource pool) {
    Announcer announcer = new Announcer(pool);
    announcer.teller.start();
    return announcer;
  }

  /** Notes that something in an organization was committed; costs the caller nothing. */
  public void changed(UUID organizationId) {
    changed.add(organizationId);
  }

  private void tell() {
    try {
      while (!closed) {
        Set<UUID> organizations = new HashSet<>();
        organizations.add(changed.take());
        TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
        changed.drainTo(organizations);
        organizations.remove(NOBODY);
        tell(organizations);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Set<UUID> organizations) {
    if (organizations.isEmpty()) {
      return;
    }
    try (Connection connection = pool.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select set_config('synchronous_commit', 'off', true), pg_notify(?, n.id::text)
                  from unnest(?::uuid[]) as n (id)
                """)) {
      Array ids = connection.createArrayOf("uuid", organizations.toArray());
      statement.setString(1, CHANNEL);
      statement.setArray(2, ids);
      statement.execute();
    } catch (SQLException fault) {
      LOG.warn("could not tell other processes of changes; they look for themselves", fault);
    }
  }

  @Override
  public void close() {
    closed = true;
    changed.add(NOBODY);
  }
}
