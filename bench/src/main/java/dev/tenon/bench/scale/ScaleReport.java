package dev.tenon.bench.scale;

import dev.tenon.bench.report.Chart;
import dev.tenon.bench.report.Section;
import dev.tenon.bench.report.Table;
import dev.tenon.bench.traffic.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What came of all sizes, from the smallest to the largest.
 *
 * @param measured on what, by which command, about how much of it
 */
record ScaleReport(List<Scaled> scaled, String measured) {
  private static final double MOST_GROWTH = 1.5;

  /** Of fewer requests the slowest hundredth is a handful of accidents. */
  private static final long TELLING = 1_000;

  /**
   * So many pairs for each row of a page, and a join reads all of a table that it looks things up
   * in.
   */
  private static final int MOST_PAIRS = 100;

  private static final double MEGABYTE = 1 << 20;

  String text() {
    return """
    %s

    Pages of 8 kB that a request's statements look at, the median of what was explained: those \
    that hold what is looked for, tables' and indexes' leaves, + those on the way there, above \
    an index's leaves. The first may grow by half; the second grow with the height of the \
    indexes, and are always in memory. Sorted: the most rows that any of its sorts took, at the \
    largest size; paired: the most pairs of rows that any statement's joins put together in vain \
    there; scanned: what it read from end to end there.

    %s
    Milliseconds, p50 / p99, how many requests each stands for, and how they grow from the \
    smallest to the largest. Of fewer than 1,000 no p99 is judged. Not flat is also what joins more \
    than a hundred pairs of rows in vain for each row of a page.

    %s
    Those are of tasks that were asked about before, so that what fits into memory is there. The \
    first time that each was asked about, in the order of the table, it may have come from the \
    disk, which is told and not judged: milliseconds, p50 / p90.

    %s
    On the disk.

    %s\
    """
        .formatted(measured, buffers(), latencies(), firstLooks(), sizes());
  }

  /** Whether every request is flat in all that it was looked at for. */
  boolean isFlat() {
    return Arrays.stream(Kind.values()).allMatch(kind -> steep(kind).isEmpty());
  }

  /** What of a request grows by more than half, sorts or joins too much, or scans a table. */
  private List<String> steep(Kind kind) {
    Cost worst = scaled.getLast().worst(kind);
    List<String> steep = new ArrayList<>();
    if (growth(size -> (double) size.median(kind).told()) > MOST_GROWTH) {
      steep.add("pages");
    }
    if (growth(p50(kind)) > MOST_GROWTH) {
      steep.add("p50");
    }
    if (isTelling(kind) && growth(p99(kind)) > MOST_GROWTH) {
      steep.add("p99");
    }
    if (worst.sortedRows() > kind.page()) {
      steep.add("sorts");
    }
    if (worst.pairedRows() > (long) MOST_PAIRS * kind.page()) {
      steep.add("joins");
    }
    if (!worst.scanned().isEmpty()) {
      steep.add("scans");
    }
    return steep;
  }

  /** Whether enough requests were answered at every size for their slowest hundredth to tell. */
  private boolean isTelling(Kind kind) {
    return scaled.stream().allMatch(size -> size.tally().requests(kind) >= TELLING);
  }

  void keep(Section section) {
    List<String> steps =
        scaled.stream()
            .map(size -> String.format(Locale.ROOT, "%,d", size.sizes().tasks()))
            .toList();
    Chart buffers =
        new Chart(
            "Pages that hold what a request looks for",
            "times those at the smallest size, by tasks in the database",
            steps);
    Chart latency =
        new Chart(
            "Half of all requests are faster",
            "times the p50 at the smallest size, by tasks in the database",
            steps);
    for (Kind kind : Kind.values()) {
      buffers.line(kind.title(), growing(size -> (double) size.median(kind).told()));
      latency.line(kind.title(), growing(p50(kind)));
    }
    section.write(
        "%s\n![Pages by size](%s)\n\n![Latency by size](%s)"
            .formatted(
                text(),
                section.draw("scale-pages", buffers.svg()),
                section.draw("scale-latency", latency.svg())));
  }

  private List<Double> growing(ToDoubleFunction<Scaled> value) {
    double first = value.applyAsDouble(scaled.getFirst());
    return scaled.stream().map(size -> first == 0 ? 1 : value.applyAsDouble(size) / first).toList();
  }

  private double growth(ToDoubleFunction<Scaled> value) {
    double first = value.applyAsDouble(scaled.getFirst());
    return first == 0 ? 1 : value.applyAsDouble(scaled.getLast()) / first;
  }

  private String buffers() {
    return byKind(
        table("pages", "growth", "sorted of a page's", "paired", "scanned"),
        (size, kind) -> {
          Cost cost = size.median(kind);
          return String.format(Locale.ROOT, "%,d + %,d", cost.told(), cost.inner());
        },
        kind -> {
          Cost worst = scaled.getLast().worst(kind);
          return List.of(
              times(growth(size -> (double) size.median(kind).told())),
              String.format(Locale.ROOT, "%,d of %,d", worst.sortedRows(), kind.page()),
              String.format(Locale.ROOT, "%,d", worst.pairedRows()),
              worst.scanned().isEmpty() ? "none" : String.join(", ", worst.scanned()));
        });
  }

  private String latencies() {
    return byKind(
        table("milliseconds", "p50 grows", "p99 grows", "not flat in"),
        (size, kind) ->
            String.format(
                Locale.ROOT,
                "%.1f / %.1f of %,d",
                size.tally().millis(kind, 50),
                size.tally().millis(kind, 99),
                size.tally().requests(kind)),
        kind ->
            List.of(
                times(growth(p50(kind))),
                isTelling(kind) ? times(growth(p99(kind))) : "too few",
                String.join(", ", steep(kind))));
  }

  private static ToDoubleFunction<Scaled> p50(Kind kind) {
    return size -> size.tally().millis(kind, 50);
  }

  private static ToDoubleFunction<Scaled> p99(Kind kind) {
    return size -> size.tally().millis(kind, 99);
  }

  private String firstLooks() {
    return byKind(
        table("the first time", "p50 grows", "p90 grows"),
        (size, kind) ->
            String.format(
                Locale.ROOT,
                "%.1f / %.1f",
                size.first().millis(kind, 50),
                size.first().millis(kind, 90)),
        kind ->
            List.of(
                times(growth(size -> size.first().millis(kind, 50))),
                times(growth(size -> size.first().millis(kind, 90)))));
  }

  /** A row for each kind of request: what it took at each size, and what that tells. */
  private String byKind(
      Table table, BiFunction<Scaled, Kind, String> each, Function<Kind, List<String>> told) {
    for (Kind kind : Kind.values()) {
      List<String> row = new ArrayList<>();
      row.add(kind.title());
      scaled.forEach(size -> row.add(each.apply(size, kind)));
      row.addAll(told.apply(kind));
      table.row(row.toArray());
    }
    return table.toString();
  }

  private String sizes() {
    Table table = table("");
    sizes(
        table,
        "tasks of the largest organization",
        size -> (double) size.sizes().largest(),
        "%,.0f");
    sizes(table, "whole database, MB", size -> size.sizes().database() / MEGABYTE, "%,.0f");
    sizes(table, "bytes a task, table", size -> perTask(size, size.sizes().taskTable()), "%,.0f");
    sizes(
        table,
        "bytes a task, its indexes",
        size -> perTask(size, size.sizes().taskIndexes()),
        "%,.0f");
    sizes(
        table, "audit entries a task", size -> perTask(size, size.sizes().auditEntries()), "%.1f");
    sizes(table, "bytes a task, audit log", size -> perTask(size, size.sizes().audit()), "%,.0f");
    return table.toString();
  }

  private static double perTask(Scaled size, long bytes) {
    return (double) bytes / Math.max(1, size.sizes().tasks());
  }

  private void sizes(Table table, String title, ToDoubleFunction<Scaled> value, String form) {
    List<String> row = new ArrayList<>();
    row.add(title);
    scaled.forEach(size -> row.add(String.format(Locale.ROOT, form, value.applyAsDouble(size))));
    table.row(row.toArray());
  }

  private Table table(String first, String... last) {
    List<String> head = new ArrayList<>();
    head.add(first);
    scaled.forEach(size -> head.add(String.format(Locale.ROOT, "%,d tasks", size.sizes().tasks())));
    head.addAll(List.of(last));
    return new Table(head.toArray(String[]::new));
  }

  private static String times(double factor) {
    return String.format(Locale.ROOT, "%.2f×", factor);
  }
}
