package dev.tenon.bench.population;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that a seed decides: the same seed throws the same. */
final class Dice {
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Others, that depend on these alone: what they throw changes nothing here. */
  Dice split() {
    return new Dice(random.nextLong());
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A number from 0 to below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number between two, the first included. */
  long between(long from, long to) {
    return to <= from ? from : random.nextLong(from, to);
  }

  double fraction() {
    return random.nextDouble();
  }

  /** One of them, the first ones more often: a few people do most of the work. */
  <T> T favoured(List<T> all) {
    double fraction = random.nextDouble();
    return all.get((int) (all.size() * fraction * fraction));
  }

  <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** A version 7 UUID of a moment. */
  UUID id(long micros) {
    long millis = Math.floorDiv(micros, 1000L);
    return new UUID(
        millis << 16 | VERSION_7 | random.nextLong() >>> 52, VARIANT | random.nextLong() >>> 2);
  }
}
