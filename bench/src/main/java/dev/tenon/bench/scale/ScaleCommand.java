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
import dev.tenon.bench.traffic.Kind;
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
          "%s. `%s`\n\nOn the populations themselves, %,d tasks of each of which are asked about again and again."
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
    Deque<Side> sides = new ArrayDeque<>();
    try {
      for (int i = 0; i < scaled.size(); i++) {
        Side side = Side.open(server, scaled.get(i), options.setup(i));
        sides.add(side);
        steps.begin("warming up " + names.get(i));
        side.warmUp(options.warmUp());
      }
      for (Kind kind : Kind.values()) {
        steps.begin(kind.title());
        for (Side side : sides) {
          side.lookFirst(kind);
        }
        for (int round = rounds; round > 0; round--) {
          for (Side side : sides) {
            side.look(kind, Duration.ofSeconds(slice));
          }
        }
      }
      return sides.stream().mapToInt(side -> side.subjects().size()).min().orElse(0);
    } finally {
      for (Side side : sides) {
        side.close();
      }
    }
  }
}
