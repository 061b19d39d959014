package dev.tenon.bench.traffic;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What came of a slice of traffic: a histogram of microseconds for each kind, and what failed. */
public final class Tally {
  private static final long LONGEST_MICROS = 60_000_000L;
  private static final int DIGITS = 3;

  private final Map<Kind, Histogram> latencies = new EnumMap<>(Kind.class);
  private final Map<String, Integer> errors = new TreeMap<>();
  private double seconds;

  void add(Kind kind, long micros) {
    latencies
        .computeIfAbsent(kind, _ -> new Histogram(LONGEST_MICROS, DIGITS))
        .recordValue(Math.min(micros, LONGEST_MICROS));
  }

  void fail(Kind kind, String what) {
    errors.merge(kind.word() + " " + what, 1, Integer::sum);
  }

  /** Takes over another one's; the time that both took is added up. */
  public void add(Tally other) {
    merge(other);
    seconds += other.seconds;
  }

  /** Takes over what another worker counted in the same time. */
  void merge(Tally other) {
    other.latencies.forEach((kind, more) ->
        latencies.computeIfAbsent(kind, _ -> new Histogram(LONGEST_MICROS, DIGITS)).add(more));
    other.errors.forEach((what, count) -> errors.merge(what, count, Integer::sum));
  }

  void took(double time) {
    seconds = time;
  }

  public double seconds() {
    return seconds;
  }

  public Map<Kind, Histogram> latencies() {
    return latencies;
  }

  /** How often what went wrong, by kind and status. */
  public Map<String, Integer> errors() {
    return errors;
  }

  /** How many requests went wrong. */
  public int failures() {
    return errors.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** All kinds in one. */
  public Histogram all() {
    Histogram all = new Histogram(LONGEST_MICROS, DIGITS);
    latencies.values().forEach(all::add);
    return all;
  }

  public long requests() {
    return latencies.values().stream().mapToLong(Histogram::getTotalCount).sum();
  }

  /** How many requests of a kind were answered. */
  public long requests(Kind kind) {
    Histogram latency = latencies.get(kind);
    return latency == null ? 0 : latency.getTotalCount();
  }

  /** Milliseconds that so many per cent of a kind's requests took at most. */
  public double millis(Kind kind, double percentile) {
    Histogram latency = latencies.get(kind);
    return latency == null ? 0 : latency.getValueAtPercentile(percentile) / 1000.0;
  }

  public double perSecond() {
    return requests() / seconds;
  }
}
