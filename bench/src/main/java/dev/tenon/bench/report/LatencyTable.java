package dev.tenon.bench.report;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Latencies in milliseconds, a row for each kind of request. */
public final class LatencyTable {
  private final Table table = new Table("milliseconds", "requests", "p50", "p90", "p99", "most");

  /**
   * Adds a row.
   *
   * @param micros in microseconds
   */
  public LatencyTable row(String title, Histogram micros) {
    table.row(
        title,
        String.format(Locale.ROOT, "%,d", micros.getTotalCount()),
        millis(micros.getValueAtPercentile(50)),
        millis(micros.getValueAtPercentile(90)),
        millis(micros.getValueAtPercentile(99)),
        millis(micros.getMaxValue()));
    return this;
  }

  private static String millis(long micros) {
    return String.format(Locale.ROOT, "%.1f", micros / 1000.0);
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
