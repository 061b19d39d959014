package dev.tenon.bench.limit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Ratios of slices that were measured beside each other: their median, and how far they spread. */
final class Ratio {
  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  double median() {
    List<Double> sorted = sorted();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private List<Double> sorted() {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted;
  }

  /** As 0.61 (0.55–0.66). */
  @Override
  public String toString() {
    List<Double> sorted = sorted();
    return String.format(
        Locale.ROOT, "%.2f (%.2f–%.2f)", median(), sorted.getFirst(), sorted.getLast());
  }
}
