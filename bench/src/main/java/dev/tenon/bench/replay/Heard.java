package dev.tenon.bench.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What came of a replay: histograms of microseconds by kind and by time, and what failed. */
final class Heard {
  /** Into so many parts of equal length the time is divided. */
  static final int PARTS = 24;

  private static final long LONGEST_MICROS = 60_000_000L;
  private static final int DIGITS = 3;

  private final Map<Deed.Kind, Histogram> kinds = new EnumMap<>(Deed.Kind.class);
  private final List<Histogram> parts = new ArrayList<>();
  private final Map<String, Integer> errors = new TreeMap<>();
  private double seconds;

  Heard() {
    for (int i = 0; i < PARTS; i++) {
      parts.add(new Histogram(LONGEST_MICROS, DIGITS));
    }
  }

  /**
   * Adds an answer.
   *
   * @param when the part of the whole time at which it was due, from 0 to 1
   */
  synchronized void add(Deed.Kind kind, double when, long micros) {
    long value = Math.min(micros, LONGEST_MICROS);
    kinds.computeIfAbsent(kind, _ -> new Histogram(LONGEST_MICROS, DIGITS)).recordValue(value);
    parts.get(Math.min(PARTS - 1, (int) (when * PARTS))).recordValue(value);
  }

  synchronized void fail(Deed.Kind kind, String what) {
    errors.merge(kind.title() + ": " + what, 1, Integer::sum);
  }

  void took(double time) {
    seconds = time;
  }

  Map<Deed.Kind, Histogram> kinds() {
    return kinds;
  }

  List<Histogram> parts() {
    return parts;
  }

  Map<String, Integer> errors() {
    return errors;
  }

  Histogram all() {
    Histogram all = new Histogram(LONGEST_MICROS, DIGITS);
    kinds.values().forEach(all::add);
    return all;
  }

  double perSecond() {
    return all().getTotalCount() / seconds;
  }
}
