package dev.tenon.bench.replay;

import dev.tenon.bench.database.BenchDatabase;
import dev.tenon.bench.database.BenchOptions;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.machine.Machine;
import dev.tenon.bench.machine.Others;
import dev.tenon.bench.machine.Spent;
import dev.tenon.bench.machine.TenonServer;
import dev.tenon.bench.report.Section;
import dev.tenon.bench.report.Typed;
import dev.tenon.bench.run.RunOptions;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.faults.OperatorFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
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
    name = "replay",
    description = {
      "Imports archives of GitHub repositories, then has their people do over HTTP what they did:"
          + " open tasks, label, assign, comment on and close them, in that order and proportion,"
          + " years pressed into --seconds. Compares the end with the archives.",
      "",
      "--warm-up is how long the same is rehearsed before, as fast as that."
    })
public final class ReplayCommand implements Callable<Integer> {
  private static final String DATABASE = "bench_replay";

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions bench;
  @Mixin private RunOptions options;

  @Parameters(
      paramLabel = "ARCHIVE.json",
      arity = "1..*",
      description = "Archives, each of which becomes an organization of its own.")
  private List<Path> archives = List.of();

  @Option(names = "--keep", description = "Leave the database, bench_replay, for a look at it.")
  private boolean keep;

  @Override
  public Integer call() throws SQLException, IOException {
    Optional<Section> section = options.section("replay");
    for (Path archive : archives) {
      if (!Files.isReadable(archive)) {
        throw new OperatorFault("There is no archive %s to read.".formatted(archive));
      }
    }
    try (BenchServer server = bench.server()) {
      if (server.names().contains(DATABASE)) {
        server.drop(DATABASE);
      }
      BenchDatabase database = server.create(DATABASE);
      try {
        ReplayReport report = played(server, database);
        spec.commandLine().getOut().print(report.text());
        spec.commandLine().getOut().flush();
        section.ifPresent(report::keep);
        return report.holds() ? 0 : 1;
      } finally {
        if (!keep) {
          server.drop(DATABASE);
        }
      }
    }
  }

  private ReplayReport played(BenchServer server, BenchDatabase database)
      throws SQLException, IOException {
    List<Stage> stages = new ArrayList<>();
    try (var pool = Pool.open(database.application().dataSource(), 2)) {
      Db db = Db.open(pool);
      for (Path archive : archives) {
        stages.add(Stage.of(database, db, archive, stages.size() + 1));
      }
    }
    server.analyze(database);
    try (TenonServer tenon =
            TenonServer.start(
                database.application(), options.setup(0).port(), options.setup(0).log());
        Replay replay = new Replay(tenon.address(), options.connections())) {
      replay.play(
          stages.stream().map(stage -> stage.scene(stage.rehearsal())).toList(),
          options.warmUp(),
          options.warmUp());
      Others others = Others.beside(server.processId());
      Spent before = Spent.now(tenon.processId(), server.processId());
      Heard heard =
          replay.play(
              stages.stream().map(stage -> stage.scene(stage.replay())).toList(),
              options.time(),
              options.time().multipliedBy(10));
      Spent spent = Spent.now(tenon.processId(), server.processId()).since(before);
      List<EndState> ends = new ArrayList<>();
      for (Stage stage : stages) {
        ends.add(
            EndState.of(database, stage.organization(), stage.archived(), stage.replay().id()));
      }
      String measured =
          "%s. `%s`".formatted(Machine.line(server.version(), others), Typed.line(spec));
      return new ReplayReport(measured, stages, heard, spent, ends);
    }
  }
}
