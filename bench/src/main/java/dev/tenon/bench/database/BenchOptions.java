package dev.tenon.bench.database;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What all benchmarks take: where their databases are. */
public final class BenchOptions {
  @Option(
      names = "--data",
      defaultValue = "bench-data",
      description =
          "The directory of the benchmarks' own PostgreSQL, never an installation's;"
              + " ${DEFAULT-VALUE} unless said.")
  private Path data = Path.of("bench-data");

  /** The directory itself. */
  public Path data() {
    return data;
  }

  /** The server of that directory. */
  public BenchServer server() {
    return BenchServer.in(data);
  }

  /** The same, made ready for a load if nobody has started it yet. */
  public BenchServer serverForLoading() {
    return BenchServer.forLoading(data);
  }
}
