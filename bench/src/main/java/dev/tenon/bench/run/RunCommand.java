package dev.tenon.bench.run;

import dev.tenon.bench.report.Chart;
import dev.tenon.bench.report.LatencyTable;
import dev.tenon.bench.report.Section;
import dev.tenon.bench.traffic.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "run",
    description =
        "Sends a Tenon the mix of real use: as much as it takes (closed loop), then a steady rate"
            + " below that (open loop, each time counted from when its request was due).")
public final class RunCommand extends TrialCommand {
  private static final double USUAL_SHARE = 0.5;

  @Option(
      names = "--rate",
      description =
          "Requests a second of the open loop; half of what the closed one took unless said.")
  private @Nullable Double rate;

  public RunCommand() {
    super("run");
  }

  @Override
  protected Measurement measurement(RunOptions options) {
    return (trial, steps) -> {
      steps.begin("closed loop");
      Trial.Measured closed = trial.measure(driver -> driver.closed(options.time()));
      double steady = rate == null ? closed.tally().perSecond() * USUAL_SHARE : rate;
      steps.begin("open loop");
      Trial.Measured open = trial.measure(driver -> driver.open(steady, options.time()));
      String text =
          """
          %,d of its tasks are asked about. Closed loop, %d connections: %s

          %s
          Open loop, %.0f requests a second due at random moments: %s

          %s\
          """
              .formatted(
                  trial.subjects().size(),
                  options.connections(),
                  summary(closed),
                  table(closed),
                  steady,
                  summary(open),
                  table(open));
      return new Report(text, section -> drawing(section, open));
    };
  }

  private static String summary(Trial.Measured measured) {
    return String.format(
        Locale.ROOT,
        "%,.0f answered a second, %.0f µs of the server's CPU and %.0f µs of the database's a"
            + " request, %s.",
        measured.tally().perSecond(),
        measured.serverMicros(),
        measured.databaseMicros(),
        measured.tally().errors().isEmpty() ? "no errors" : "errors: " + measured.tally().errors());
  }

  /** The open loop's latencies as lines; answers how the page shows them. */
  private static String drawing(Section section, Trial.Measured open) {
    Chart chart =
        new Chart(
            "Open loop: how long requests take", "milliseconds", List.of("p50", "p90", "p99"));
    for (Kind kind : Kind.values()) {
      Histogram latency = open.tally().latencies().get(kind);
      if (latency != null) {
        chart.line(
            kind.title(),
            Stream.of(50.0, 90.0, 99.0)
                .map(percentile -> latency.getValueAtPercentile(percentile) / 1000.0)
                .toList());
      }
    }
    return "\n![Open loop: how long requests take](%s)\n"
        .formatted(section.draw("run-latency", chart.svg()));
  }

  private static LatencyTable table(Trial.Measured measured) {
    LatencyTable table = new LatencyTable();
    for (Kind kind : Kind.values()) {
      Histogram latency = measured.tally().latencies().get(kind);
      if (latency != null) {
        table.row(kind.title(), latency);
      }
    }
    return table.row("all", measured.tally().all());
  }
}
