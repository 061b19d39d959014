package dev.tenon.live;

import dev.tenon.db.Tenant;
import dev.tenon.live.ChangeLog.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happens in one organization, for all who listen to it in this process: the log is read once
 * for everybody, and who may see the projects concerned is asked for all of them, each time.
 */
final class Feed {
  /**
   * The log tells when a change was made, not when it was committed: a transaction may take this
   * long and none of its changes is missed.
   */
  static final Duration LOOKING_BACK = Duration.ofSeconds(10);

  private final Tenant system;
  private final ChangeLog log;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Map<UUID, Instant> told = new LinkedHashMap<>();
  private @Nullable Instant position;

  /** One that has yet to begin; nothing is read for it before. */
  Feed(Tenant system, ChangeLog log) {
    this.system = system;
    this.log = log;
  }

  /** Begins now, unless it has begun. */
  synchronized void begin() {
    if (position == null) {
      Instant now = log.now(system);
      log.since(system, now.minus(LOOKING_BACK), Part.ALL).entries().forEach(this::isNew);
      position = now;
    }
  }

  void add(Listener listener) {
    listeners.add(listener);
  }

  /** Takes a listener out; whether nobody is left. */
  boolean remove(Listener listener) {
    listeners.remove(listener);
    return listeners.isEmpty();
  }

  List<Listener> listeners() {
    return listeners;
  }

  /** Tells everybody what has happened since the last time. */
  synchronized void catchUp() {
    Instant last = position;
    if (last == null) {
      return;
    }
    ChangeLog.Found found = log.since(system, last.minus(LOOKING_BACK), Part.ALL);
    List<ChangeLog.Entry> fresh = found.entries().stream().filter(this::isNew).toList();
    if (fresh.isEmpty()) {
      return;
    }
    Instant latest = fresh.getLast().occurredAt();
    Instant now = latest.isAfter(last) ? latest : last;
    position = now;
    told.values().removeIf(moment -> moment.isBefore(now.minus(LOOKING_BACK)));
    Set<Part> missed =
        Part.ALL.stream()
            .filter(part -> found.beyond(part).filter(fresh::contains).isPresent())
            .collect(Collectors.toSet());
    Event unnamed = new Event.Missed(ChangeLog.micros(now));
    listeners.stream()
        .filter(listener -> missed.contains(listener.part()))
        .forEach(listener -> listener.tell(unnamed));
    tell(ChangeLog.events(fresh.stream().filter(entry -> !missed.contains(entry.part())).toList()));
  }

  private boolean isNew(ChangeLog.Entry entry) {
    return told.put(entry.id(), entry.occurredAt()) == null;
  }

  private void tell(List<Event.Changed> events) {
    List<News> news =
        listeners.stream()
            .flatMap(listener ->
                events.stream()
                    .flatMap(event -> listener.of(event).stream())
                    .map(event -> new News(listener, event)))
            .toList();
    if (news.isEmpty()) {
      return;
    }
    Set<UUID> people =
        news.stream().map(one -> one.listener().person()).collect(Collectors.toSet());
    Set<ChangeLog.Sight> seen = log.seen(system, people, events);
    news.stream()
        .filter(one -> seen.contains(one.listener().sightOf(one.event().projectId())))
        .forEach(one -> one.listener().tell(one.event()));
  }

  /** An event, as it is told to somebody. */
  private record News(Listener listener, Event.Changed event) {}
}
