package dev.tenon.bench.soak;

import dev.tenon.bench.run.Positive;
import dev.tenon.bench.run.RunOptions;
import dev.tenon.bench.run.Trial;
import dev.tenon.bench.run.TrialCommand;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "soak",
    description =
        "Sends the mix of real use for as long as --seconds says, and tells again and again what the"
            + " server and its database hold: heap, threads, connections, dead rows, latency.")
public final class SoakCommand extends TrialCommand {
  @Option(
      names = "--slice",
      defaultValue = "15",
      converter = Positive.class,
      description = "How many seconds lie between two looks; ${DEFAULT-VALUE} unless said.")
  private int slice;

  public SoakCommand() {
    super("soak");
  }

  @Override
  protected Measurement measurement(RunOptions options) {
    int looks = options.slices(slice);
    return (trial, steps) -> {
      steps.begin(looks + " looks");
      Course course = new Course();
      for (int look = 1; look <= looks; look++) {
        Trial.Measured traffic = trial.measure(driver -> driver.closed(Duration.ofSeconds(slice)));
        course.add(
            (long) look * slice,
            traffic,
            Vitals.of(trial.tenon().processId(), trial.database().superuser()));
      }
      return new Report(
          "%d connections:\n\n%s\n%s"
              .formatted(options.connections(), course.table(), course.drift()),
          course::drawings);
    };
  }
}
