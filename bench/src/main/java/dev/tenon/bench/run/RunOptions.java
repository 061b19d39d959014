package dev.tenon.bench.run;

import dev.tenon.bench.report.Section;
import dev.tenon.faults.OperatorFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands take that send traffic. */
public final class RunOptions {
  @Option(
      names = "--seconds",
      defaultValue = "20",
      converter = Positive.class,
      description = "How long each thing is measured; ${DEFAULT-VALUE} unless said.")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "60",
      converter = Positive.class,
      description =
          "How many seconds of traffic go before at least and don't count; ${DEFAULT-VALUE} unless"
              + " said.")
  private int warmUp;

  @Option(
      names = "--connections",
      defaultValue = "8",
      converter = Positive.class,
      description = "How many connections ask at once; ${DEFAULT-VALUE} unless said.")
  private int connections;

  @Option(
      names = "--port",
      defaultValue = "9500",
      description = "The port that Tenon serves on meanwhile; ${DEFAULT-VALUE} unless said.")
  private int port;

  @Option(names = "--seed", defaultValue = "1", description = "Which tasks are asked about.")
  private int seed;

  @Option(
      names = "--log",
      defaultValue = "bench-data/tenon.log",
      description = "Where the log of that Tenon goes; ${DEFAULT-VALUE} unless said.")
  private Path log = Path.of("bench-data/tenon.log");

  @Option(
      names = "--write",
      description = "The page to keep the results in, such as docs/benchmarks.md.")
  private @Nullable Path page;

  /** The same on another port, for a trial beside others. */
  public Trial.Setup setup(int beside) {
    return new Trial.Setup(
        connections,
        port + beside,
        seed,
        beside == 0 ? log : log.resolveSibling(beside + "-" + log.getFileName()));
  }

  public Duration time() {
    return Duration.ofSeconds(seconds);
  }

  /** How many slices of so many seconds fit into the time that each thing is measured. */
  public int slices(int slice) {
    if (slice > seconds) {
      throw new OperatorFault(
          "--slice %d is longer than --seconds %d: take a shorter slice or more seconds."
              .formatted(slice, seconds));
    }
    return seconds / slice;
  }

  public Duration warmUp() {
    return Duration.ofSeconds(warmUp);
  }

  public int connections() {
    return connections;
  }

  /** Where the results are kept, if they are: asked before anything is measured. */
  public Optional<Section> section(String name) {
    return Optional.ofNullable(page).map(file -> Section.of(file, name));
  }
}
