package dev.tenon.bench.scale;

import dev.tenon.bench.database.BenchOptions;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.machine.Machine;
import dev.tenon.bench.machine.Others;
import dev.tenon.bench.report.Section;
import dev.tenon.bench.report.Steps;
import dev.tenon.bench.report.Typed;
import dev.tenon.bench.run.Positive;
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
import java.util.Optional;
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
      converter = Positive.class,
      description = "How many seconds each takes its turn; ${DEFAULT-VALUE} unless said.")
  private int slice;

  @Override
  public Integer call() throws SQLException, IOException {
    Optional<Section> section = options.section("scale");
    int rounds = options.slices(slice);
    try (BenchServer server = bench.server()) {
      names.forEach(server::database);
      List<Scaled> scaled = new ArrayList<>();
      Steps steps = Steps.of(spec);
      for (String name : names) {
        steps.begin("explaining what requests send to " + name);
        scaled.add(Scaled.explained(server.database(name), options.setup(0)));
      }
      Others others = Others.beside(server.processId());
      int subjects = measure(server, scaled, rounds, steps);
      String measured =
          "%s. `%s`\n\nOn the populations themselves, %,d tasks of each of which are asked about again and again: what they need is in memory before long, where it fits."
              .formatted(Machine.line(server.version(), others), Typed.line(spec), subjects);
      ScaleReport report = new ScaleReport(scaled, measured);
      spec.commandLine().getOut().print(report.text());
      spec.commandLine().getOut().flush();
      section.ifPresent(report::keep);
      return report.isFlat() ? 0 : 1;
    }
  }

  /**
   * All sizes side by side, so that what disturbs one disturbs all. Answers how many tasks of each
   * were asked about.
   */
  private int measure(BenchServer server, List<Scaled> scaled, int rounds, Steps steps)
      throws SQLException, IOException {
    Deque<Trial> trials = new ArrayDeque<>();
    try {
      for (int i = 0; i < scaled.size(); i++) {
        Trial trial = Trial.open(server, scaled.get(i).database(), options.setup(i));
        trials.add(trial);
        steps.begin("warming up " + names.get(i));
        trial.warmUp(options.warmUp());
      }
      for (Kind kind : Kind.values()) {
        steps.begin(kind.title());
        for (int round = rounds; round > 0; round--) {
          int at = 0;
          for (Trial trial : trials) {
            Tally tally =
                trial.measure(driver -> driver.closed(kind, Duration.ofSeconds(slice))).tally();
            scaled.get(at++).tally().add(tally);
          }
        }
      }
      return trials.stream().mapToInt(trial -> trial.subjects().size()).min().orElse(0);
    } finally {
      for (Trial trial : trials) {
        trial.close();
      }
    }
  }
}
