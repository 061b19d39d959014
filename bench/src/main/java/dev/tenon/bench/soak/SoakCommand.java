package dev.tenon.bench.soak;

import dev.tenon.bench.database.BenchOptions;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.machine.Machine;
import dev.tenon.bench.run.RunOptions;
import dev.tenon.bench.run.Trial;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
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
      description = "How many seconds lie between two looks; ${DEFAULT-VALUE} unless said.")
  private int slice;

  @Override
  public Integer call() throws SQLException, IOException {
    Course course = new Course();
    try (BenchServer server = bench.server();
        Trial trial = Trial.open(server, server.database(name), options.setup(0))) {
      trial.warmUp(options.warmUp());
      long looks = Math.max(1, options.time().toSeconds() / slice);
      for (long at = slice; at <= looks * slice; at += slice) {
        Trial.Measured traffic = trial.measure(driver -> driver.closed(Duration.ofSeconds(slice)));
        course.add(at, traffic, Vitals.of(trial.tenon().processId(), trial.database().superuser()));
      }
      String report =
          "%s. `./tenon bench soak %s --connections %d --seconds %d --slice %d`\n\n%s\n%s"
              .formatted(
                  Machine.line(server.version()),
                  name,
                  options.connections(),
                  options.time().toSeconds(),
                  slice,
                  course.table(),
                  course.drift());
      spec.commandLine().getOut().print(report);
      spec.commandLine().getOut().flush();
      options.document().ifPresent(page -> page.write("soak", report + course.drawings(page)));
    }
    return 0;
  }
}
