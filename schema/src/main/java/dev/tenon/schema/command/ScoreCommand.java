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
import org.jspecify.annotations.Nullable;
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
  private @Nullable Long least;

  /** What the score is written as. */
  enum Format {
    TEXT,
    JSON
  }

  @Override
  public Integer call() {
    var known = baseline.known();
    var audited = connection.reading(audit::audited);
    var score = Score.of(baseline.verdict(known, audited.result()));
    output.write(
        switch (format) {
          case TEXT -> ScoreTable.of(score, output.ink());
          case JSON -> Json.of(score);
        });
    return connection.tellingGaps(exitCode(score, audited.objects()));
  }

  /** A gate that had nothing to judge does not open. */
  private int exitCode(Score score, int objects) {
    if (least == null) {
      return ExitCode.OK;
    }
    return score.total() < least ? ExitCode.FOUND : objects == 0 ? ExitCode.PARTIAL : ExitCode.OK;
  }
}
