package dev.tenon.bench.run;

import dev.tenon.bench.database.BenchCopy;
import dev.tenon.bench.database.BenchOptions;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.machine.Machine;
import dev.tenon.bench.machine.Others;
import dev.tenon.bench.report.Chart;
import dev.tenon.bench.report.LatencyTable;
import dev.tenon.bench.report.Section;
import dev.tenon.bench.report.Steps;
import dev.tenon.bench.report.Typed;
import dev.tenon.bench.traffic.Kind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    description =
        "Sends a Tenon the mix of real use: as much as it takes (closed loop), then a steady rate"
            + " below that (open loop, each time counted from when its request was due).")
public final class RunCommand implements Callable<Integer> {
  private static final double USUAL_SHARE = 0.5;

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions bench;
  @Mixin private RunOptions options;

  @Parameters(paramLabel = "NAME", description = "the population's database, such as bench_100000")
  private String name = "";

  @Option(
      names = "--rate",
      description =
          "Requests a second of the open loop; half of what the closed one took unless said.")
  private @Nullable Double rate;

  @Override
  public Integer call() throws SQLException, IOException {
    Optional<Section> section = options.section("run");
    Steps steps = Steps.of(spec);
    steps.begin("copying " + name + " and starting Tenon");
    try (BenchServer server = bench.server();
        BenchCopy copy = server.copy(name);
        Trial trial = Trial.open(server, copy.database(), options.setup(0))) {
      steps.begin("warming up");
      trial.warmUp(options.warmUp());
      Others others = Others.beside(server.processId());
      steps.begin("closed loop");
      Trial.Measured closed = trial.measure(driver -> driver.closed(options.time()));
      double steady = rate == null ? closed.tally().perSecond() * USUAL_SHARE : rate;
      steps.begin("open loop");
      Trial.Measured open = trial.measure(driver -> driver.open(steady, options.time()));
      String report = Machine.line(server.version(), others) + report(trial, closed, steady, open);
      spec.commandLine().getOut().print(report);
      spec.commandLine().getOut().flush();
      section.ifPresent(part -> part.write(report + drawing(part, open)));
    }
    return 0;
  }

  private String report(Trial trial, Trial.Measured closed, double steady, Trial.Measured open) {
    return """
    . `%s`

    A copy of %s, %,d of whose tasks are asked about. Closed loop, %d connections: %s

    %s
    Open loop, %.0f requests a second due at random moments: %s

    %s\
    """
        .formatted(
            Typed.line(spec),
            name,
            trial.subjects().size(),
            options.connections(),
            summary(closed),
            table(closed),
            steady,
            summary(open),
            table(open));
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
