package dev.tenon.schema.command;

import dev.tenon.schema.audit.report.Json;
import dev.tenon.schema.audit.report.ScoreTable;
import dev.tenon.schema.audit.score.Score;
import dev.tenon.schema.command.options.AuditOptions;
import dev.tenon.schema.command.options.ConnectionOptions;
import dev.tenon.schema.command.options.ExitCode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code schema score}: an audit as one number for each area. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Audits a schema, and says in a number for each area how it stands.")
final class ScoreCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec command;
  @Mixin private final ConnectionOptions connection = new ConnectionOptions();
  @Mixin private final AuditOptions audit = new AuditOptions();

  @Option(
      names = "--format",
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
    var known = audit.baseline();
    var verdict = known.judge(connection.reading(audit::audit), LocalDate.now(ZoneOffset.UTC));
    var score = Score.of(verdict);
    if (command != null) {
      var out = command.commandLine().getOut();
      out.print(
          switch (format) {
            case TEXT -> ScoreTable.of(score, TerminalInk.ofStandardOutput());
            case JSON -> Json.of(score);
          });
      out.flush();
    }
    return score.total() < least ? ExitCode.FOUND : ExitCode.OK;
  }
}
