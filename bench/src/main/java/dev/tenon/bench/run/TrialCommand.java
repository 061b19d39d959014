package dev.tenon.bench.run;

import dev.tenon.bench.database.BenchCopy;
import dev.tenon.bench.database.BenchOptions;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.machine.Machine;
import dev.tenon.bench.machine.Others;
import dev.tenon.bench.report.Section;
import dev.tenon.bench.report.Steps;
import dev.tenon.bench.report.Typed;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that measures one Tenon on a copy of a population, once both are warm. */
public abstract class TrialCommand implements Callable<Integer> {
  private final String section;

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions bench;
  @Mixin private RunOptions options;

  @Parameters(paramLabel = "NAME", description = "the population's database, such as bench_100000")
  private String name = "";

  /**
   * Nothing measured yet.
   *
   * @param section the part of a page that keeps what it tells
   */
  protected TrialCommand(String section) {
    this.section = section;
  }

  /** What is to be measured; refuses options that can't be followed, before anything is begun. */
  protected abstract Measurement measurement(RunOptions options);

  /** What goes on between a warm Tenon and a report. */
  @FunctionalInterface
  public interface Measurement {
    Report of(Trial trial, Steps steps) throws SQLException, IOException;
  }

  /**
   * What was found.
   *
   * @param drawings keeps its drawings beside a page, and answers how the page shows them
   */
  public record Report(String text, Function<Section, String> drawings) {
    /** A report without drawings. */
    public Report(String text) {
      this(text, _ -> "");
    }
  }

  @Override
  public final Integer call() throws SQLException, IOException {
    Optional<Section> page = options.section(section);
    Measurement measurement = measurement(options);
    Steps steps = Steps.of(spec);
    steps.begin("copying " + name + " and starting Tenon");
    try (BenchServer server = bench.server();
        BenchCopy copy = server.copy(name);
        Trial trial = Trial.open(server, copy.database(), options.setup(0))) {
      steps.begin("warming up");
      trial.warmUp(options.warmUp());
      Others others = Others.beside(server.processId());
      Report report = measurement.of(trial, steps);
      String text =
          "%s. `%s`\n\nOn a copy of %s. %s"
              .formatted(
                  Machine.line(server.version(), others), Typed.line(spec), name, report.text());
      PrintWriter out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
      page.ifPresent(part -> part.write(text + report.drawings().apply(part)));
    }
    return 0;
  }
}
