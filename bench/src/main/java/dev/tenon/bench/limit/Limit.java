package dev.tenon.bench.limit;

import dev.tenon.bench.report.Table;
import dev.tenon.bench.run.Trial;
import dev.tenon.bench.traffic.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One kind of request beside what its database does alone: slices taken by turns. */
final class Limit {
  private final Kind kind;
  private final int tasks;
  private final List<Trial.Measured> slices = new ArrayList<>();
  private final Ratio whole = new Ratio();
  private final Ratio wholeCpu = new Ratio();
  private final Ratio own = new Ratio();
  private final Ratio ownCpu = new Ratio();

  /**
   * Nothing measured yet.
   *
   * @param tasks how many of them both ask about
   */
  Limit(Kind kind, int tasks) {
    this.kind = kind;
    this.tasks = tasks;
  }

  /** Adds a slice of requests. */
  void add(Trial.Measured slice) {
    slices.add(slice);
  }

  /** Compares a slice with one of all that its requests send. */
  void addWhole(Pace http, Pace database) {
    whole.add(http.ofRate(database));
    wholeCpu.add(http.ofCpu(database));
  }

  /** Compares a slice with one of that without the look-up of a token. */
  void addOwn(Pace http, Pace database) {
    own.add(http.ofRate(database));
    ownCpu.add(http.ofCpu(database));
  }

  static Table table(List<Limit> limits) {
    Table table =
        new Table(
            "request",
            "tasks",
            "requests a second",
            "of all that it sends",
            "by CPU time",
            "of its own transaction",
            "by CPU time",
            "server CPU",
            "database CPU",
            "errors");
    for (Limit limit : limits) {
      Trial.Measured all = Trial.Measured.sum(limit.slices);
      table.row(
          limit.kind.title(),
          limit.tasks,
          String.format(Locale.ROOT, "%,.0f", all.tally().perSecond()),
          limit.whole,
          limit.wholeCpu,
          limit.own,
          limit.ownCpu,
          String.format(Locale.ROOT, "%.0f µs", all.serverMicros()),
          String.format(Locale.ROOT, "%.0f µs", all.databaseMicros()),
          all.tally().failures());
    }
    return table;
  }
}
