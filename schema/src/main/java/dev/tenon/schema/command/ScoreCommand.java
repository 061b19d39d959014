package dev.tenon.schema.command;

import dev.tenon.schema.audit.report.Json;
import dev.tenon.schema.audit.report.ScoreTable;
import dev.tenon.schema.audit.score.Score;
import dev.tenon.schema.command.options.AuditOptions;
import dev.tenon.schema.command.options.BaselineOptions;
import dev.tenon.schema.command.options.ConnectionOptions;
import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.command.options.WritingOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code schema score}: an audit as one number for each area. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Audits a schema, and says in a number for each area how it stands.")
final class ScoreCommand implements Callable<Integer> {

  @Mixin private final ConnectionOptions connection = new ConnectionOptions();
  @Mixin private final AuditOptions audit = new AuditOptions();
  @Mixin private final BaselineOptions baseline = new BaselineOptions();
  @Mixin private final WritingOptions output = new WritingOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--check",
      paramLabel = "LEAST",
      description = "Exit with 1 when the total is below this.")
  private long least;

  /** What the score is written as. */
  enum Format {
    TEXT,
    JSON
  }

  @Override
  public Integer call() {
    var known = baseline.known();
    var score = Score.of(baseline.verdict(known, connection.reading(audit::audit)));
    output.write(
        switch (format) {
          case TEXT -> ScoreTable.of(score, output.ink());
          case JSON -> Json.of(score);
        });
    return connection.tellingGaps(score.total() < least ? ExitCode.FOUND : ExitCode.OK);
  }
}
