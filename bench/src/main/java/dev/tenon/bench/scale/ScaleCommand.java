package dev.tenon.bench.scale;

import dev.tenon.bench.database.BenchOptions;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.run.RunOptions;
import dev.tenon.bench.run.Trial;
import dev.tenon.bench.traffic.Kind;
import dev.tenon.bench.traffic.Tally;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "scale",
    description =
        "Sends the same requests to populations of different sizes, each in turn for a moment, and"
            + " explains what they send: nothing may cost much more where there is more.")
public final class ScaleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BenchOptions bench;
  @Mixin private RunOptions options;

  @Parameters(
      paramLabel = "NAME",
      arity = "2..*",
      description = "the populations' databases, from the smallest to the largest")
  private List<String> names = List.of();

  @Option(
      names = "--slice",
      defaultValue = "2",
      description = "How many seconds each takes its turn; ${DEFAULT-VALUE} unless said.")
  private int slice;

  @Override
  public Integer call() throws SQLException, IOException {
    try (BenchServer server = bench.server()) {
      List<Scaled> scaled = new ArrayList<>();
      for (String name : names) {
        scaled.add(Scaled.explained(server.database(name), options.setup(0)));
      }
      measure(server, scaled);
      ScaleReport report = new ScaleReport(scaled, server.version(), command());
      spec.commandLine().getOut().print(report.text());
      spec.commandLine().getOut().flush();
      options.document().ifPresent(report::keep);
      return report.isFlat() ? 0 : 1;
    }
  }

  private String command() {
    return "./tenon bench scale %s --connections %d --seconds %d --slice %d"
        .formatted(
            String.join(" ", names), options.connections(), options.time().toSeconds(), slice);
  }

  /** All sizes side by side, so that what disturbs one disturbs all. */
  private void measure(BenchServer server, List<Scaled> scaled) throws SQLException, IOException {
    Deque<Trial> trials = new ArrayDeque<>();
    try {
      for (int i = 0; i < scaled.size(); i++) {
        Trial trial = Trial.open(server, scaled.get(i).database(), options.setup(i));
        trials.add(trial);
        trial.warmUp(options.warmUp());
      }
      for (Kind kind : Kind.values()) {
        for (long round = options.time().toSeconds() / slice; round > 0; round--) {
          int at = 0;
          for (Trial trial : trials) {
            Tally tally =
                trial.measure(driver -> driver.closed(kind, Duration.ofSeconds(slice))).tally();
            scaled.get(at++).tally().add(tally);
          }
        }
      }
    } finally {
      for (Trial trial : trials) {
        trial.close();
      }
    }
  }
}
