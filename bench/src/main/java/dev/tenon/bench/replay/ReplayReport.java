package dev.tenon.bench.replay;

import dev.tenon.bench.machine.Spent;
import dev.tenon.bench.report.Chart;
import dev.tenon.bench.report.LatencyTable;
import dev.tenon.bench.report.Section;
import dev.tenon.bench.report.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.HdrHistogram.Histogram;

/**
 * A replay in words and numbers.
 *
 * @param measured on what, by which command
 */
record ReplayReport(
    String measured, List<Stage> stages, Heard heard, Spent spent, List<EndState> ends) {

  /** Whether everything was done, and came to what the archives say. */
  boolean holds() {
    return heard.errors().isEmpty() && ends.stream().allMatch(EndState::holds);
  }

  String text() {
    return """
    %s

    %s

    %s
    %s
    %s\
    """
        .formatted(measured, summary(), latencies(), endStates(), verdict());
  }

  private String summary() {
    Duration span = Duration.between(first(), last());
    long done = heard.all().getTotalCount();
    return String.format(
        Locale.ROOT,
        "%d years, from %d to %d, in %.0f seconds: %,d requests, %,.0f a second on average and"
            + " %,.0f in the busiest %.1f seconds; %.0f µs of the server's CPU and %.0f µs of the"
            + " database's a request, %s.",
        Math.max(1, span.toDays() / 365),
        first().atZone(ZoneOffset.UTC).getYear(),
        last().atZone(ZoneOffset.UTC).getYear(),
        done / heard.perSecond(),
        done,
        heard.perSecond(),
        busiest(),
        partSeconds(),
        spent.server() * 1e6 / Math.max(1, done),
        spent.database() * 1e6 / Math.max(1, done),
        heard.errors().isEmpty() ? "no errors" : "errors: " + heard.errors());
  }

  private Instant first() {
    return stages.stream().map(s -> s.story().begin()).min(Instant::compareTo).orElseThrow();
  }

  private Instant last() {
    return stages.stream().map(s -> s.story().end()).max(Instant::compareTo).orElseThrow();
  }

  private double partSeconds() {
    return heard.all().getTotalCount() / heard.perSecond() / Heard.PARTS;
  }

  private double busiest() {
    return heard.parts().stream().mapToLong(Histogram::getTotalCount).max().orElse(0)
        / partSeconds();
  }

  private LatencyTable latencies() {
    LatencyTable table = new LatencyTable();
    heard.kinds().forEach((kind, latency) -> table.row(kind.title(), latency));
    return table.row("all", heard.all());
  }

  private Table endStates() {
    Table table = new Table("in the end", "imported", "replayed");
    TreeSet<String> all = new TreeSet<>();
    ends.forEach(end -> {
      all.addAll(end.archived().keySet());
      all.addAll(end.replayed().keySet());
    });
    for (String what : all) {
      table.row(
          what,
          sum(ends.stream().map(end -> end.archived().getOrDefault(what, 0L)).toList()),
          sum(ends.stream().map(end -> end.replayed().getOrDefault(what, 0L)).toList()));
    }
    return table;
  }

  private static String sum(List<Long> counts) {
    return String.format(Locale.ROOT, "%,d", counts.stream().mapToLong(Long::longValue).sum());
  }

  private String verdict() {
    long differing = ends.stream().mapToLong(EndState::differing).sum();
    long items = stages.stream().mapToLong(Stage::items).sum();
    return String.format(
        Locale.ROOT,
        "The archives count %,d issues, pull requests and remarks. %s\n",
        items,
        holds()
            ? "Every task came out as the import has it, with its status, author, labels, assignees"
                + " and comments."
            : "**Not as the import has them**: %,d kinds of task differ.".formatted(differing));
  }

  /** Keeps it in the page, with a drawing of its course. */
  void keep(Section section) {
    List<Double> middle = new ArrayList<>();
    List<Double> slow = new ArrayList<>();
    for (Histogram part : heard.parts()) {
      middle.add(part.getValueAtPercentile(50) / 1000.0);
      slow.add(part.getValueAtPercentile(99) / 1000.0);
    }
    String drawing =
        section.draw(
            "replay-latency",
            new Chart("Latency of the replayed years", "milliseconds", years())
                .line("p99", slow)
                .line("p50", middle)
                .svg());
    section.write(text() + "\n![Latency of the replayed years](" + drawing + ")\n");
  }

  /** Each year where it begins; one that another follows at once has no room for its name. */
  private List<String> years() {
    String[] years = new String[Heard.PARTS];
    int next = Heard.PARTS + 1;
    for (int i = Heard.PARTS - 1; i >= 0; i--) {
      boolean begins = i == 0 || year(i) != year(i - 1);
      boolean named = begins && next - i >= 2;
      years[i] = named ? Integer.toString(year(i)) : "";
      next = named ? i : next;
    }
    return List.of(years);
  }

  private int year(int part) {
    long span = Duration.between(first(), last()).toSeconds();
    return first().plusSeconds(span * part / Heard.PARTS).atZone(ZoneOffset.UTC).getYear();
  }
}
