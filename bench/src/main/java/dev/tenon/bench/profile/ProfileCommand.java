package dev.tenon.bench.profile;

import dev.tenon.bench.database.BenchCopy;
import dev.tenon.bench.database.BenchOptions;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.machine.Machine;
import dev.tenon.bench.machine.Others;
import dev.tenon.bench.machine.Threads;
import dev.tenon.bench.report.Section;
import dev.tenon.bench.report.Steps;
import dev.tenon.bench.report.Table;
import dev.tenon.bench.report.Typed;
import dev.tenon.bench.run.RunOptions;
import dev.tenon.bench.run.Trial;
import dev.tenon.bench.traffic.Kind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "profile",
    description =
        "Tells where the server's CPU time goes in each of the requests that `limit` compares, by"
            + " the JVM's flight recorder.")
public final class ProfileCommand implements Callable<Integer> {
  private static final List<Kind> CORE = List.of(Kind.ONE, Kind.CREATE, Kind.MINE);

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions bench;
  @Mixin private RunOptions options;

  @Parameters(paramLabel = "NAME", description = "the population's database, such as bench_100000")
  private String name = "";

  @Override
  public Integer call() throws SQLException, IOException {
    Optional<Section> section = options.section("profile");
    Steps steps = Steps.of(spec);
    steps.begin("copying " + name + " and starting Tenon");
    try (BenchServer server = bench.server();
        BenchCopy copy = server.copy(name);
        Trial trial = Trial.open(server, copy.database(), options.setup(0))) {
      steps.begin("warming up");
      trial.warmUp(options.warmUp());
      Others others = Others.beside(server.processId());
      Map<Kind, Profile> profiles = new EnumMap<>(Kind.class);
      for (Kind kind : CORE) {
        steps.begin(kind.title());
        profiles.put(kind, profile(trial, kind));
      }
      String report =
          "%s. `%s`\n\n%s"
              .formatted(Machine.line(server.version(), others), Typed.line(spec), table(profiles));
      spec.commandLine().getOut().print(report);
      spec.commandLine().getOut().flush();
      section.ifPresent(part -> part.write(report));
    }
    return 0;
  }

  private Profile profile(Trial trial, Kind kind) throws IOException {
    trial.warmUp(options.time(), (driver, part) -> driver.closed(kind, part));
    long server = trial.tenon().processId();
    try (Recording recording = Recording.start(server)) {
      Threads.Spent before = Threads.of(server);
      Trial.Measured measured = trial.measure(driver -> driver.closed(kind, options.time()));
      Threads.Spent jvm = Threads.of(server).since(before);
      return new Profile(measured, recording.samples(), jvm);
    }
  }

  private static Table table(Map<Kind, Profile> profiles) {
    List<String> head = new ArrayList<>(List.of("µs of the server's CPU a request"));
    profiles.keySet().forEach(kind -> head.add(kind.title()));
    Table table = new Table(head.toArray(String[]::new));
    for (Part part : Part.values()) {
      row(table, part.title(), profiles, of -> of.micros().getOrDefault(part, 0.0));
    }
    row(table, "the JVM's compiler", profiles, Profile::compiling);
    row(table, "the JVM's garbage collector", profiles, Profile::collecting);
    row(table, "in all", profiles, of -> of.measured().serverMicros());
    row(table, "samples", profiles, ProfileCommand::samples);
    return table;
  }

  private static double samples(Profile profile) {
    return profile.samples().values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void row(
      Table table, String title, Map<Kind, Profile> profiles, ToDoubleFunction<Profile> value) {
    List<String> row = new ArrayList<>(List.of(title));
    profiles
        .values()
        .forEach(each -> row.add(String.format(Locale.ROOT, "%,.0f", value.applyAsDouble(each))));
    table.row(row.toArray());
  }
}
