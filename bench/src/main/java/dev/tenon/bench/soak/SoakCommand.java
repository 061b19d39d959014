package dev.tenon.bench.soak;

import dev.tenon.bench.database.BenchOptions;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.machine.Machine;
import dev.tenon.bench.report.Table;
import dev.tenon.bench.run.RunOptions;
import dev.tenon.bench.run.Trial;
import dev.tenon.bench.traffic.Tally;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "soak",
    description =
        "Sends the mix of real use for as long as --seconds says, and tells again and again what the"
            + " server and its database hold: heap, threads, connections, dead rows, latency.")
public final class SoakCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BenchOptions bench;
  @Mixin private RunOptions options;

  @Parameters(paramLabel = "NAME", description = "the population's database, such as bench_100000")
  private String name = "";

  @Option(
      names = "--slice",
      defaultValue = "60",
      description = "How many seconds lie between two looks; ${DEFAULT-VALUE} unless said.")
  private int slice;

  @Override
  public Integer call() throws SQLException, IOException {
    Table table =
        new Table(
            "seconds",
            "requests",
            "errors",
            "p50 ms",
            "p99 ms",
            "heap MB",
            "resident MB",
            "threads",
            "connections",
            "dead rows");
    try (BenchServer server = bench.server();
        Trial trial = Trial.open(server, server.database(name), options.setup(0))) {
      trial.warmUp(options.warmUp());
      for (long at = slice; at <= options.time().toSeconds(); at += slice) {
        Tally tally = trial.measure(driver -> driver.closed(Duration.ofSeconds(slice))).tally();
        Vitals vitals = Vitals.of(trial.tenon().processId(), trial.database().superuser());
        table.row(
            at,
            String.format(Locale.ROOT, "%,d", tally.requests()),
            tally.errors().values().stream().mapToInt(Integer::intValue).sum(),
            millis(tally, 50),
            millis(tally, 99),
            vitals.heapMegabytes(),
            vitals.residentMegabytes(),
            vitals.threads(),
            vitals.connections(),
            String.format(Locale.ROOT, "%,d", vitals.deadRows()));
      }
      String report =
          "%s. `./tenon bench soak %s --connections %d --seconds %d --slice %d`\n\n%s"
              .formatted(
                  Machine.line(server.version()),
                  name,
                  options.connections(),
                  options.time().toSeconds(),
                  slice,
                  table);
      spec.commandLine().getOut().print(report);
      spec.commandLine().getOut().flush();
      options.document().ifPresent(page -> page.write("soak", report));
    }
    return 0;
  }

  private static String millis(Tally tally, double percentile) {
    return String.format(
        Locale.ROOT, "%.1f", tally.all().getValueAtPercentile(percentile) / 1000.0);
  }
}
