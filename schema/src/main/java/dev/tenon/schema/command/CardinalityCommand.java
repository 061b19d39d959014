package dev.tenon.schema.command;

import dev.tenon.schema.cardinality.Report;
import dev.tenon.schema.command.options.ConnectionOptions;
import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.command.options.MeasuringOptions;
import dev.tenon.schema.command.options.WritingOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code schema cardinality}: the declared cardinality against the rows there are. */
@Command(
    name = "cardinality",
    mixinStandardHelpOptions = true,
    description = {
      "Counts how many children parents have: fewest, average and most.",
      "It tells where that contradicts what the schema declares. Large tables are sampled or"
          + " estimated."
    })
final class CardinalityCommand implements Callable<Integer> {

  @Mixin private final ConnectionOptions connection = new ConnectionOptions();
  @Mixin private final MeasuringOptions measuring = new MeasuringOptions();
  @Mixin private final WritingOptions output = new WritingOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
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
    output.write(
        switch (format) {
          case TEXT -> Report.text(measured);
          case JSON -> Report.json(measured);
        });
    var contradicted = measured.stream().anyMatch(each -> each.contradiction().isPresent());
    if (check && contradicted) {
      return ExitCode.FOUND;
    }
    return connection.tellingGaps(Report.unknown(measured) > 0 ? ExitCode.PARTIAL : ExitCode.OK);
  }
}
