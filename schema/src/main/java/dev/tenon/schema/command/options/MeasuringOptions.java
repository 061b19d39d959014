package dev.tenon.schema.command.options;

import dev.tenon.schema.cardinality.Measurement;
import dev.tenon.schema.cardinality.Measuring;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.command.terminal.TerminalProgress;
import dev.tenon.schema.database.ReadOnlySession;
import java.util.List;
import picocli.CommandLine.Option;

/** How relationships are measured. */
public final class MeasuringOptions {

  @Option(
      names = "--count-up-to",
      paramLabel = "ROWS",
      defaultValue = "1000000",
      description =
          "Tables of more rows are sampled or estimated, not counted (default: ${DEFAULT-VALUE}).")
  private long limit;

  public List<Measurement> measure(ReadOnlySession session, Catalog catalog) {
    try (var progress = TerminalProgress.onStandardError()) {
      return Measuring.measure(session, catalog, limit, progress);
    }
  }
}
