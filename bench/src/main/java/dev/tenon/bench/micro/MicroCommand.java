package dev.tenon.bench.micro;

import dev.tenon.bench.database.BenchOptions;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.machine.Machine;
import dev.tenon.bench.machine.Others;
import dev.tenon.bench.report.Section;
import dev.tenon.bench.report.Table;
import dev.tenon.bench.report.Typed;
import dev.tenon.bench.run.Positive;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "micro",
    description =
        "Measures by JMH what is hot in the process, each part by itself and in a JVM of its own:"
            + " routes, tokens, JSON, values bound to statements, pages.")
public final class MicroCommand implements Callable<Integer> {
  /** An error of so much of the value leaves no value. */
  private static final double USELESS = 0.2;

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions bench;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      converter = Positive.class,
      description =
          "How many seconds count, after as many that don't; ${DEFAULT-VALUE} unless said.")
  private int rounds;

  @Option(
      names = "--forks",
      defaultValue = "3",
      converter = Positive.class,
      description = "In how many JVMs, one after another; ${DEFAULT-VALUE} unless said.")
  private int forks;

  @Option(names = "--only", defaultValue = ".*", description = "A pattern of benchmarks' names.")
  private String only = ".*";

  @Option(
      names = "--write",
      description = "The page to keep the results in, such as docs/benchmarks.md.")
  private @Nullable Path page;

  @Override
  public Integer call() throws RunnerException {
    Optional<Section> section = Optional.ofNullable(page).map(file -> Section.of(file, "micro"));
    try (BenchServer server = bench.server()) {
      Others others = Others.beside(server.processId());
      if (server.names().contains(Running.DATABASE)) {
        server.drop(Running.DATABASE);
      }
      server.create(Running.DATABASE);
      try {
        Table table = table(new Runner(options()).run());
        String report =
            "%s. `%s`\n\n%s"
                .formatted(Machine.line(server.version(), others), Typed.line(spec), table);
        spec.commandLine().getOut().print(report);
        spec.commandLine().getOut().flush();
        section.ifPresent(part -> part.write(report));
      } finally {
        server.drop(Running.DATABASE);
      }
    }
    return 0;
  }

  private Options options() {
    return new OptionsBuilder()
        .include(only)
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.MICROSECONDS)
        .forks(forks)
        .warmupIterations(rounds)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(rounds)
        .measurementTime(TimeValue.seconds(1))
        .addProfiler(GCProfiler.class)
        .jvmArgsAppend("-D" + Running.DATA + "=" + bench.data().toAbsolutePath())
        .shouldFailOnError(true)
        .build();
  }

  private static Table table(Collection<RunResult> results) {
    Table table = new Table("one", "µs", "±", "bytes allocated");
    List<RunResult> sorted =
        results.stream().sorted(Comparator.comparing(MicroCommand::name)).toList();
    for (RunResult result : sorted) {
      Result<?> time = result.getPrimaryResult();
      Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
      table.row(
          name(result),
          String.format(Locale.ROOT, "%,.2f", time.getScore()),
          error(time),
          String.format(Locale.ROOT, "%,.0f", bytes == null ? Double.NaN : bytes.getScore()));
    }
    return table;
  }

  /**
   * Half of the range in which the mean lies in 999 of 1,000 trials; told where it says nothing.
   */
  private static String error(Result<?> time) {
    String error = String.format(Locale.ROOT, "%.2f", time.getScoreError());
    return time.getScoreError() > USELESS * time.getScore() ? error + " (too noisy)" : error;
  }

  /** A method's name as words: readDraft is read draft. */
  private static String name(RunResult result) {
    String method = result.getParams().getBenchmark();
    return method
        .substring(method.lastIndexOf('.') + 1)
        .replaceAll("([A-Z])", " $1")
        .toLowerCase(Locale.ROOT);
  }
}
