package dev.tenon.schema.command;

import dev.tenon.schema.cardinality.Measurement;
import dev.tenon.schema.cardinality.Report;
import dev.tenon.schema.command.options.ConnectionOptions;
import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.command.options.MeasuringOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code schema cardinality}: the declared cardinality against the rows there are. */
@Command(
    name = "cardinality",
    mixinStandardHelpOptions = true,
    description = {
      "Counts how many children parents have, at least, on average and at most, and tells where",
      "that contradicts what the schema declares. Large tables are sampled or estimated."
    })
final class CardinalityCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec command;
  @Mixin private final ConnectionOptions connection = new ConnectionOptions();
  @Mixin private final MeasuringOptions measuring = new MeasuringOptions();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(names = "--check", description = "Exit with 1 when anything contradicts.")
  private boolean check;

  /** What the measurements are written as. */
  enum Format {
    TEXT,
    JSON
  }

  @Override
  public Integer call() {
    var measured = connection.reading((session, catalog) -> measuring.measure(session, catalog));
    var report =
        switch (format) {
          case TEXT -> Report.text(measured);
          case JSON -> Report.json(measured);
        };
    if (command != null) {
      command.commandLine().getOut().print(report);
      command.commandLine().getOut().flush();
    }
    return check
            && measured.stream().map(Measurement::contradiction).anyMatch(each -> each.isPresent())
        ? ExitCode.FOUND
        : ExitCode.OK;
  }
}
