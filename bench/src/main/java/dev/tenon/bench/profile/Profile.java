package dev.tenon.bench.profile;

import dev.tenon.bench.machine.Threads;
import dev.tenon.bench.run.Trial;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where the server's time went while it answered one kind of request: its own, by what was sampled,
 * and that of the JVM for itself.
 *
 * @param samples of its own code, by what they were part of
 */
record Profile(Trial.Measured measured, Map<Part, Integer> samples, Threads.Spent jvm) {

  /** Microseconds of each part a request; all parts together are the server's own code. */
  Map<Part, Double> micros() {
    int all = samples.values().stream().mapToInt(Integer::intValue).sum();
    double own = measured.serverMicros() - compiling() - collecting();
    Map<Part, Double> micros = new EnumMap<>(Part.class);
    samples.forEach((part, count) -> micros.put(part, own * count / Math.max(1, all)));
    return micros;
  }

  /** Microseconds a request that the JVM took to compile what is hot. */
  double compiling() {
    return jvm.compiling() * 1e6 / Math.max(1, measured.tally().requests());
  }

  /** Microseconds a request that it took to collect garbage. */
  double collecting() {
    return jvm.collecting() * 1e6 / Math.max(1, measured.tally().requests());
  }
}
