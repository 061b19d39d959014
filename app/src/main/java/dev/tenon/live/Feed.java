package dev.tenon.live;

import dev.tenon.db.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * What happens in one organization, for all who listen to it in this process: the log is read once
 * for everybody, and who may see the projects concerned is asked for each person, each time.
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
  private Instant position;

  /** One that begins now. */
  Feed(Tenant system, ChangeLog log) {
    this.system = system;
    this.log = log;
    this.position = log.now(system);
    log.since(system, position.minus(LOOKING_BACK)).forEach(this::isNew);
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
  void catchUp() {
    List<ChangeLog.Entry> found = log.since(system, position.minus(LOOKING_BACK));
    List<ChangeLog.Entry> fresh = found.stream().filter(this::isNew).toList();
    if (fresh.isEmpty()) {
      return;
    }
    Instant latest = fresh.getLast().occurredAt();
    position = latest.isAfter(position) ? latest : position;
    told.values().removeIf(moment -> moment.isBefore(position.minus(LOOKING_BACK)));
    if (found.size() > ChangeLog.MOST && fresh.contains(found.getFirst())) {
      Event missed = new Event.Missed(ChangeLog.micros(position));
      listeners.forEach(listener -> listener.tell(missed));
      return;
    }
    tell(ChangeLog.events(fresh));
  }

  private boolean isNew(ChangeLog.Entry entry) {
    return told.put(entry.id(), entry.occurredAt()) == null;
  }

  private void tell(List<Event.Changed> events) {
    Map<UUID, List<Listener>> byPerson = new LinkedHashMap<>();
    for (Listener listener : listeners) {
      if (events.stream().anyMatch(listener::concerns)) {
        byPerson
            .computeIfAbsent(
                Objects.requireNonNull(listener.tenant().userId()), _ -> new ArrayList<>())
            .add(listener);
      }
    }
    Set<UUID> projects =
        events.stream()
            .map(Event.Changed::projectId)
            .collect(Collectors.toCollection(HashSet::new));
    for (List<Listener> sessions : byPerson.values()) {
      Set<UUID> seen = log.seen(sessions.getFirst().tenant(), projects);
      for (Event.Changed event : events) {
        if (seen.contains(event.projectId())) {
          sessions.forEach(listener -> listener.tell(event));
        }
      }
    }
  }
}
