package dev.tenon.bench.soak;

import dev.tenon.bench.database.BenchCopy;
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
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
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
      defaultValue = "15",
      converter = Positive.class,
      description = "How many seconds lie between two looks; ${DEFAULT-VALUE} unless said.")
  private int slice;

  @Override
  public Integer call() throws SQLException, IOException {
    Optional<Section> section = options.section("soak");
    Steps steps = Steps.of(spec);
    steps.begin("copying " + name + " and starting Tenon");
    int looks = options.slices(slice);
    Course course = new Course();
    try (BenchServer server = bench.server();
        BenchCopy copy = server.copy(name);
        Trial trial = Trial.open(server, copy.database(), options.setup(0))) {
      steps.begin("warming up");
      trial.warmUp(options.warmUp());
      Others others = Others.beside(server.processId());
      steps.begin(looks + " looks");
      for (int look = 1; look <= looks; look++) {
        Trial.Measured traffic = trial.measure(driver -> driver.closed(Duration.ofSeconds(slice)));
        course.add(
            (long) look * slice,
            traffic,
            Vitals.of(trial.tenon().processId(), copy.database().superuser()));
      }
      String report =
          "%s. `%s`\n\n%s\n%s"
              .formatted(
                  Machine.line(server.version(), others),
                  Typed.line(spec),
                  course.table(),
                  course.drift());
      spec.commandLine().getOut().print(report);
      spec.commandLine().getOut().flush();
      section.ifPresent(part -> part.write(report + course.drawings(part)));
    }
    return 0;
  }
}
