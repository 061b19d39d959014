package dev.tenon.bench;

import dev.tenon.bench.database.BenchOptions;
import dev.tenon.bench.database.BenchServer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "drop", description = "Removes benchmark databases with all that is in them.")
final class DropCommand implements Callable<Integer> {
  @Mixin private BenchOptions bench;

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "such as bench_10000")
  private List<String> names = List.of();

  @Override
  public Integer call() {
    try (BenchServer server = bench.server()) {
      names.forEach(server::drop);
    }
    return 0;
  }
}
