package dev.tenon.bench.soak;

import dev.tenon.bench.report.Chart;
import dev.tenon.bench.report.Section;
import dev.tenon.bench.report.Table;
import dev.tenon.bench.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What was seen look after look, and whether it stayed as it was. */
final class Course {
  private final List<Look> looks = new ArrayList<>();

  /** One look: the traffic since the one before it, and what is held then. */
  private record Look(long second, Trial.Measured traffic, Vitals vitals) {
    double millis(double percentile) {
      return traffic.tally().all().getValueAtPercentile(percentile) / 1000.0;
    }

    double deadShare() {
      return 100.0 * vitals.deadRows() / Math.max(1, vitals.deadRows() + vitals.liveRows());
    }
  }

  void add(long second, Trial.Measured traffic, Vitals vitals) {
    looks.add(new Look(second, traffic, vitals));
  }

  Table table() {
    Table table =
        new Table(
            "seconds",
            "requests",
            "errors",
            "p50 ms",
            "p99 ms",
            "server CPU µs",
            "heap MB",
            "resident MB",
            "threads",
            "connections",
            "dead rows",
            "bloat",
            "database MB");
    for (Look look : looks) {
      table.row(
          look.second,
          number(look.traffic.tally().requests()),
          look.traffic.tally().failures(),
          decimal(look.millis(50)),
          decimal(look.millis(99)),
          number(Math.round(look.traffic.serverMicros())),
          look.vitals.heapMegabytes(),
          look.vitals.residentMegabytes(),
          look.vitals.threads(),
          look.vitals.connections(),
          "%s (%s %%)".formatted(number(look.vitals.deadRows()), decimal(look.deadShare())),
          decimal(look.vitals.bloatPercent()) + " %",
          number(look.vitals.databaseMegabytes()));
    }
    return table;
  }

  /**
   * How the last third of the looks differs from the one before it, in words. In the first the JVM
   * may still compile.
   */
  String drift() {
    if (looks.size() < 3) {
      return "Too few looks to tell whether anything drifts.\n";
    }
    return "From the middle third of the time to the last: p50 %s, p99 %s, CPU a request %s, heap %s,"
            .formatted(
                drift(look -> look.millis(50)),
                drift(look -> look.millis(99)),
                drift(look -> look.traffic.serverMicros()),
                drift(look -> look.vitals.heapMegabytes()))
        + " resident memory %s, threads %s, connections %s, bloat %s.\n"
            .formatted(
                drift(look -> look.vitals.residentMegabytes()),
                drift(look -> look.vitals.threads()),
                drift(look -> look.vitals.connections()),
                drift(look -> look.vitals.bloatPercent()));
  }

  private String drift(ToDoubleFunction<Look> what) {
    int third = looks.size() / 3;
    int end = looks.size();
    double middle = mean(looks.subList(end - 2 * third, end - third), what);
    double last = mean(looks.subList(end - third, end), what);
    return String.format(Locale.ROOT, "%+.0f %%", 100 * (last / middle - 1));
  }

  private static double mean(List<Look> some, ToDoubleFunction<Look> what) {
    return some.stream().mapToDouble(what).average().orElseThrow();
  }

  /** Drawings over time; answers how the page shows them. */
  String drawings(Section section) {
    List<String> steps = new ArrayList<>();
    int apart = Math.max(1, looks.size() / 8);
    for (int i = 0; i < looks.size(); i++) {
      steps.add(i % apart == 0 ? Long.toString(looks.get(i).second) : "");
    }
    String latency =
        section.draw(
            "soak-latency",
            new Chart("Latency over time, by seconds", "milliseconds", steps)
                .line("p99", values(look -> look.millis(99)))
                .line("p50", values(look -> look.millis(50)))
                .svg());
    String memory =
        section.draw(
            "soak-memory",
            new Chart("Memory over time, by seconds", "megabytes", steps)
                .line("resident", values(look -> look.vitals.residentMegabytes()))
                .line("heap after a collection", values(look -> look.vitals.heapMegabytes()))
                .svg());
    return """

    ![Latency over time](%s)

    ![Memory over time](%s)
    """
        .formatted(latency, memory);
  }

  private List<Double> values(ToDoubleFunction<Look> what) {
    return looks.stream().mapToDouble(what).boxed().toList();
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
