package dev.tenon.bench.load;

import dev.tenon.bench.database.BenchDatabase;
import dev.tenon.bench.database.BenchOptions;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.machine.Machine;
import dev.tenon.bench.machine.Others;
import dev.tenon.bench.population.Population;
import dev.tenon.bench.report.Section;
import dev.tenon.bench.report.Typed;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "load",
    description = "Makes a database and fills it with a believable population, by COPY.")
public final class LoadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BenchOptions bench;

  @Option(names = "--tasks", required = true, description = "How many tasks there are in all.")
  private int tasks;

  @Option(
      names = "--organizations",
      description = "How many organizations share them; a thousandth of the tasks unless said.")
  private @Nullable Integer organizations;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "The same seed makes the same population; ${DEFAULT-VALUE} unless said.")
  private long seed;

  @Option(
      names = "--until",
      description = "The day (UTC) up to which it has lived, two years in all; today unless said.")
  private @Nullable LocalDate until;

  @Option(names = "--name", description = "The database's name; bench_<tasks> unless said.")
  private @Nullable String name;

  @Option(
      names = "--write",
      description = "The page to keep the result in, such as docs/benchmarks.md.")
  private @Nullable Path page;

  @Override
  public Integer call() throws SQLException {
    Optional<Section> section = Optional.ofNullable(page).map(file -> Section.of(file, "load"));
    LocalDate day = Objects.requireNonNullElseGet(until, () -> LocalDate.now(ZoneOffset.UTC));
    Population population =
        new Population(
            Objects.requireNonNullElseGet(
                organizations, () -> Population.usualOrganizations(tasks)),
            tasks,
            seed,
            day.atStartOfDay().toInstant(ZoneOffset.UTC));
    Instant start = Instant.now();
    try (BenchServer server = bench.serverForLoading();
        LoadProgress progress = new LoadProgress(spec.commandLine().getErr(), tasks)) {
      BenchDatabase database =
          server.begin(Objects.requireNonNullElseGet(name, () -> "bench_" + tasks));
      Others others = Others.beside(server.processId());
      Load.Loaded loaded = new Load(database, population).run(progress);
      BenchDatabase finished = server.finish(database);
      Duration took = Duration.between(start, Instant.now());
      print(finished, loaded, took);
      section.ifPresent(part ->
          part.write(
              Machine.line(server.version(), others)
                  + "\n\n"
                  + row(Loads.of(part.text()), loaded, took).table()));
    }
    return 0;
  }

  private Loads row(Loads loads, Load.Loaded loaded, Duration took) {
    return loads.add(
        tasks,
        "%,d".formatted(loaded.all()),
        "%,d".formatted(loaded.rows().getOrDefault("audit.audit_logs", 0L)),
        "%,d".formatted(took.toSeconds()),
        "%,d".formatted(perSecond(loaded, took)),
        "%08x".formatted(loaded.checksum()),
        LocalDate.now(ZoneOffset.UTC),
        "`%s`".formatted(Typed.line(spec)));
  }

  private void print(BenchDatabase database, Load.Loaded loaded, Duration took) {
    var out = spec.commandLine().getOut();
    loaded.rows().forEach((table, count) -> out.printf("%,14d  %s%n", count, table));
    out.printf(
        "%,14d  rows in %s, in %,d s (%,d a second); checksum %08x%n",
        loaded.all(),
        database.name(),
        took.toSeconds(),
        perSecond(loaded, took),
        loaded.checksum());
    out.flush();
  }

  private static long perSecond(Load.Loaded loaded, Duration took) {
    return loaded.all() * 1000 / took.toMillis();
  }
}
