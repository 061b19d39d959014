package dev.tenon.web.server;

import dev.tenon.web.Failure;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bucket of requests for each caller, refilled evenly over a minute. Kept by each process for
 * itself: with n processes behind a balancer a caller has up to n times as many.
 */
final class RateLimits {
  private static final int MOST_CALLERS = 100_000;
  private static final long SWEEP_MILLIS = 1_000;
  private static final int SUBNET_BYTES = 8;
  private static final double MINUTE = Duration.ofMinutes(1).toMillis();

  private final int perMinute;
  private final Clock clock;
  private final ConcurrentHashMap<Object, Bucket> buckets = new ConcurrentHashMap<>();
  private final AtomicLong nextSweep = new AtomicLong();

  RateLimits(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** What a caller has left, as the RateLimit headers tell it. */
  record Left(int limit, int remaining, long resetSeconds) {}

  /** Takes one request from a caller's bucket; refuses when it is empty. */
  Left take(Object caller) {
    long now = clock.millis();
    if (buckets.size() > MOST_CALLERS) {
      sweep(now);
    }
    Bucket bucket =
        buckets.compute(
            caller,
            (_, known) ->
                known == null
                    ? new Bucket(perMinute - 1.0, now)
                    : new Bucket(Math.max(-1, level(known, now) - 1), now));
    if (bucket.level < 0) {
      throw Failure.tooMany(
          Duration.ofMillis((long) (MINUTE / perMinute) + 999),
          "At most " + perMinute + " requests a minute. Wait, then go on.");
    }
    return new Left(
        perMinute,
        (int) bucket.level,
        (long) Math.ceil((perMinute - bucket.level) * MINUTE / perMinute / 1000));
  }

  /**
   * The same for a caller who is known by an IP address alone: of IPv6 by its /64, for a subscriber
   * is given all of that.
   */
  Left takeFrom(String address) {
    return take(
        address.indexOf(':') < 0
            ? address
            : HexFormat.of()
                .formatHex(InetAddress.ofLiteral(address).getAddress(), 0, SUBNET_BYTES));
  }

  /** Forgets whose buckets are full again; once in a while, for it looks at all of them. */
  private void sweep(long now) {
    long due = nextSweep.get();
    if (now >= due && nextSweep.compareAndSet(due, now + SWEEP_MILLIS)) {
      buckets.values().removeIf(bucket -> level(bucket, now) >= perMinute);
    }
  }

  private double level(Bucket bucket, long now) {
    return Math.min(perMinute, bucket.level + (now - bucket.at) * perMinute / MINUTE);
  }

  private record Bucket(double level, long at) {}
}
