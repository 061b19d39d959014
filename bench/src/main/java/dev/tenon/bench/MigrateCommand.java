package dev.tenon.bench;

import dev.tenon.bench.database.BenchOptions;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.db.installation.Migrations;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "migrate",
    description = "Brings benchmark databases that are there to the current schema.")
final class MigrateCommand implements Callable<Integer> {
  @Mixin private BenchOptions bench;

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "such as bench_10000")
  private List<String> names = List.of();

  @Override
  public Integer call() {
    try (BenchServer server = bench.server()) {
      names.forEach(name -> Migrations.migrate(server.database(name).owner()));
    }
    return 0;
  }
}
