package dev.tenon.live;

import dev.tenon.db.DatabaseFailure;
import dev.tenon.db.Db;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.db.notices.Notices;
import dev.tenon.web.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who listens in this process, to which organization. One thread reads the log for all of them when
 * a notice comes, and every few seconds without one. Nothing is read, and no connection held, until
 * somebody listens.
 */
public final class Feeds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
  private static final int MOST_OF_A_PERSON = 20;
  private static final int MOST = 2_000;
  private static final Duration MOST_MISSED = Duration.ofHours(1);
  private static final Duration RETRY = Duration.ofSeconds(10);
  private static final int GATHERING_MILLIS = 50;

  private final DataSource pool;
  private final ChangeLog log;
  private final Supplier<UUID> ids;
  private final Map<UUID, Feed> feeds = new HashMap<>();
  private final BlockingQueue<Optional<UUID>> changed = new LinkedBlockingQueue<>();
  private final Thread reader;
  private @Nullable Notices notices;
  private volatile boolean closed;

  public Feeds(DataSource pool, Db db, Supplier<UUID> ids) {
    this.pool = pool;
    this.log = new ChangeLog(db);
    this.ids = ids;
    this.reader = Thread.ofPlatform().daemon().name("tenon-feeds").unstarted(this::read);
  }

  /** Begins to listen. */
  Listener listen(Tenant tenant, Interest interest) {
    Listener listener = new Listener(tenant, interest);
    Feed feed;
    synchronized (feeds) {
      if (closed) {
        throw Failure.tooMany(RETRY, "The server is stopping. Try again in a moment.");
      }
      if (feeds.values().stream().mapToInt(one -> one.listeners().size()).sum() >= MOST) {
        throw Failure.tooMany(RETRY, "Too many streams are open. Try again in a moment.");
      }
      begin();
      feed = feeds.computeIfAbsent(tenant.organizationId(), id -> new Feed(system(id), log));
      endOldest(feed, tenant);
      feed.add(listener);
    }
    // Outside of the lock: while the database is slow, nobody else waits for this.
    try {
      feed.begin();
    } catch (DatabaseFailure failure) {
      leave(listener);
      throw failure;
    }
    return listener;
  }

  void leave(Listener listener) {
    UUID organization = listener.tenant().organizationId();
    synchronized (feeds) {
      Feed feed = feeds.get(organization);
      if (feed != null && feed.remove(listener)) {
        feeds.remove(organization);
      }
    }
  }

  /** What somebody has missed since an event, by its id, as far as they may see it. */
  List<? extends Event> missed(Listener listener, long event) {
    Tenant tenant = listener.tenant();
    Instant now = log.now(tenant);
    Instant since = ChangeLog.moment(event).minus(Feed.LOOKING_BACK);
    if (since.isBefore(now.minus(MOST_MISSED))) {
      return List.of(new Event.Missed(ChangeLog.micros(now)));
    }
    ChangeLog.Found found = log.since(tenant, since, Set.of(listener.part()));
    if (found.beyond(listener.part()).isPresent()) {
      return List.of(new Event.Missed(ChangeLog.micros(now)));
    }
    List<Event.Changed> concerning =
        ChangeLog.events(found.entries()).stream()
            .flatMap(changed -> listener.of(changed).stream())
            .toList();
    return concerning.isEmpty() ? concerning : seen(listener, concerning);
  }

  /** What they still see, by the rule of those who listen. */
  private List<Event.Changed> seen(Listener listener, List<Event.Changed> events) {
    Set<ChangeLog.Sight> seen =
        log.seen(system(listener.tenant().organizationId()), Set.of(listener.person()), events);
    return events.stream()
        .filter(event -> seen.contains(listener.sightOf(event.projectId())))
        .toList();
  }

  private Tenant system(UUID organization) {
    return Tenant.system(organization, Via.JOB, ids.get());
  }

  /** The position of somebody who has missed nothing. */
  Event ready(Listener listener) {
    return new Event.Ready(ChangeLog.micros(log.now(listener.tenant())));
  }

  /**
   * Makes room for one more stream of a person: the oldest is most likely of a page that was left,
   * which shows only when something is written to it.
   */
  private static void endOldest(Feed feed, Tenant tenant) {
    List<Listener> own =
        feed.listeners().stream()
            .filter(one -> Objects.equals(one.tenant().userId(), tenant.userId()))
            .toList();
    if (own.size() >= MOST_OF_A_PERSON) {
      own.getFirst().close();
      feed.remove(own.getFirst());
    }
  }

  private void begin() {
    if (notices == null) {
      notices = Notices.start(pool, changed::add);
      reader.start();
    }
  }

  private void read() {
    try {
      while (!closed) {
        Set<Optional<UUID>> heard = new HashSet<>();
        heard.add(changed.take());
        // What comes in bursts is read at once.
        TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
        changed.drainTo(heard);
        following(heard).forEach(this::catchUp);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Feed> following(Set<Optional<UUID>> heard) {
    synchronized (feeds) {
      return heard.contains(Optional.<UUID>empty())
          ? List.copyOf(feeds.values())
          : heard.stream()
              .flatMap(Optional::stream)
              .map(feeds::get)
              .filter(Objects::nonNull)
              .toList();
    }
  }

  /** What fails now is read again in a few seconds: the position moves with what was told. */
  private void catchUp(Feed feed) {
    try {
      feed.catchUp();
    } catch (DatabaseFailure failure) {
      // At a stop, connections go while the last reading may still be under way.
      if (!closed) {
        LOG.warn("could not read what has changed; trying again: {}", failure.getMessage());
      }
    } catch (RuntimeException bug) {
      LOG.error("unexpected, while reading what has changed", bug);
    }
  }

  /** Ends all streams, so that a server can stop. */
  @Override
  public void close() {
    synchronized (feeds) {
      closed = true;
      feeds.values().forEach(feed -> feed.listeners().forEach(Listener::close));
      if (notices != null) {
        notices.close();
      }
    }
    changed.add(Optional.empty());
  }
}
