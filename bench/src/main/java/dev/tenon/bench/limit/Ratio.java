package dev.tenon.bench.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Ratios of slices that were measured beside each other: their median, and the range in which the
 * median of more such slices would lie in 95 of 100 trials. The range is found by drawing from the
 * slices again and again (bootstrap), which supposes nothing of how they are spread.
 */
final class Ratio {
  private static final int DRAWS = 2_000;

  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  double median() {
    return median(values);
  }

  /** The lower and the upper end of the range. */
  List<Double> range() {
    RandomGenerator random = new SplittableRandom(values.size());
    List<Double> medians = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      List<Double> drawn = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        drawn.add(values.get(random.nextInt(values.size())));
      }
      medians.add(median(drawn));
    }
    List<Double> sorted = medians.stream().sorted().toList();
    return List.of(sorted.get(DRAWS / 40), sorted.get(DRAWS - 1 - DRAWS / 40));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** As 0.61 (0.55–0.66). */
  @Override
  public String toString() {
    List<Double> range = range();
    return String.format(
        Locale.ROOT, "%.2f (%.2f–%.2f)", median(), range.getFirst(), range.getLast());
  }
}
