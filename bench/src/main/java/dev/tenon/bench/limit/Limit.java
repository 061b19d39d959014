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
  private final List<Trial.Measured> slices = new ArrayList<>();
  private final Ratio whole = new Ratio();
  private final Ratio own = new Ratio();

  Limit(Kind kind) {
    this.kind = kind;
  }

  /**
   * Adds a slice of each.
   *
   * @param wholePerSecond what the database does of all that a request sends
   * @param ownPerSecond what it does of that without the look-up of a token
   */
  void add(Trial.Measured http, double wholePerSecond, double ownPerSecond) {
    slices.add(http);
    whole.add(http.tally().perSecond() / wholePerSecond);
    own.add(http.tally().perSecond() / ownPerSecond);
  }

  static Table table(List<Limit> limits) {
    Table table =
        new Table(
            "request",
            "requests a second",
            "of all that it sends",
            "of its own transaction",
            "server CPU",
            "database CPU",
            "errors");
    for (Limit limit : limits) {
      Trial.Measured all = Trial.Measured.sum(limit.slices);
      table.row(
          limit.kind.title(),
          String.format(Locale.ROOT, "%,.0f", all.tally().perSecond()),
          limit.whole,
          limit.own,
          String.format(Locale.ROOT, "%.0f µs", all.serverMicros()),
          String.format(Locale.ROOT, "%.0f µs", all.databaseMicros()),
          all.tally().failures());
    }
    return table;
  }
}
