package dev.tenon.live;

import dev.tenon.db.Tenant;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Somebody who follows a stream, and what they are yet to be told. */
final class Listener {
  private static final int MOST_WAITING = 100;

  private final Tenant tenant;
  private final Interest interest;
  private final Deque<Event> waiting = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private boolean closed;

  Listener(Tenant tenant, Interest interest) {
    this.tenant = tenant;
    this.interest = interest;
  }

  Tenant tenant() {
    return tenant;
  }

  UUID person() {
    return Objects.requireNonNull(tenant.userId());
  }

  /**
   * That they see a project, or without one what is the organization's own, as who they were when
   * they began to listen.
   */
  ChangeLog.Sight sightOf(@Nullable UUID project) {
    return new ChangeLog.Sight(person(), project, tenant.seesPrivate());
  }

  /** Leaves news for them. Who falls far behind is told only that. */
  void tell(Event event) {
    lock.lock();
    try {
      if (waiting.size() >= MOST_WAITING && event instanceof Event.Changed(long at, _, _, _, _)) {
        waiting.clear();
        waiting.add(new Event.Missed(at));
      } else {
        waiting.add(event);
      }
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  ChangeLog.Part part() {
    return interest.part();
  }

  /** What they are told of an event; nothing where it is none of their interest. */
  Optional<Event.Changed> of(Event.Changed event) {
    return interest.of(event);
  }

  /**
   * The next news; a heartbeat when there is none for so long, and null when the stream is over.
   */
  @Nullable Event next(Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lockInterruptibly();
    try {
      while (waiting.isEmpty() && !closed && left > 0) {
        left = arrived.awaitNanos(left);
      }
      Event event = waiting.poll();
      return event != null ? event : closed ? null : new Event.Heartbeat();
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
