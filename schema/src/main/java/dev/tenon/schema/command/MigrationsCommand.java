package dev.tenon.schema.command;

import dev.tenon.schema.audit.Result;
import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.report.Format;
import dev.tenon.schema.audit.report.Json;
import dev.tenon.schema.audit.report.Markdown;
import dev.tenon.schema.audit.report.Sarif;
import dev.tenon.schema.audit.report.Text;
import dev.tenon.schema.catalog.Server;
import dev.tenon.schema.command.options.ConnectionOptions;
import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.command.options.JudgingOptions;
import dev.tenon.schema.command.options.RehearsalOptions;
import dev.tenon.schema.command.options.WritingOptions;
import dev.tenon.schema.migrations.Rehearsal;
import dev.tenon.schema.migrations.report.Observations;
import dev.tenon.schema.migrations.rules.Judge;
import dev.tenon.schema.migrations.rules.Rule;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code schema migrations}: what pending migrations would do to a database. */
@Command(
    name = "migrations",
    mixinStandardHelpOptions = true,
    description = {
      "Runs pending migrations on a shadow of the database, and tells what each does.",
      "Statement by statement: what it locks, rewrites and reads, and which rules it breaks; of many,"
          + " the heaviest first, and those alike once. The database itself is only read. Files are"
          + " named as Flyway wants them, or are plain SQL in the order of their names.",
      "",
      "  schema migrations db/migration --url … --check",
      "  schema migrations db/migration --from-nothing --since 050",
      "  schema migrations --explain set-not-null"
    })
final class MigrationsCommand implements Callable<Integer> {

  private static final int MOST_OF_A_RULE = 8;
  private static final Server NOBODY = new Server("the files alone", 0, "", "", null);

  @Mixin private final ConnectionOptions connection = new ConnectionOptions();
  @Mixin private final RehearsalOptions rehearsing = new RehearsalOptions();
  @Mixin private final JudgingOptions judging = new JudgingOptions();
  @Mixin private final WritingOptions output = new WritingOptions();

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The folder of migrations.")
  private @Nullable Path folder;

  @Option(
      names = "--all",
      description =
          "Show what was seen of every statement; else the heaviest, and alike ones once.")
  private boolean all;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Override
  public Integer call() {
    var explanation = judging.explanation(Rule.all().stream().map(Rule::page).toList());
    if (explanation.isPresent()) {
      output.write(explanation.get());
      return ExitCode.OK;
    }
    if (folder == null) {
      throw output.wrong("Name the folder of migrations.");
    }
    var known = judging.known();
    var rehearsed = rehearsed(folder);
    var verdict = judging.verdict(known, rehearsed.judged());
    output.write(written(folder, rehearsed.rehearsal(), verdict));
    if (connection.partial()) {
      output.tell(
          "What was not read is not on the shadow either: a statement about it fails there alone.");
    }
    return connection.partial() || rehearsed.rehearsal().judged().undecided().isPresent()
        ? ExitCode.PARTIAL
        : judging.exitCode(verdict);
  }

  /** What ran, and where it is going to. */
  private record Rehearsed(Rehearsal rehearsal, Server server, int tables) {

    Result judged() {
      return Judge.judge(rehearsal, server, tables);
    }
  }

  private Rehearsed rehearsed(Path files) {
    return rehearsing.asksNobody()
        ? new Rehearsed(rehearsing.rehearse(files, connection), NOBODY, 0)
        : connection.reading((session, catalog) ->
            new Rehearsed(
                rehearsing.rehearse(files, session, catalog, connection),
                catalog.server(),
                catalog.ownTables().size()));
  }

  private String written(Path files, Rehearsal rehearsal, Verdict verdict) {
    var seen = new Observations(rehearsal.judged().run(), rehearsal.judged().weights(), all);
    return switch (format) {
      case TEXT ->
          seen.text()
              + Text.findings(verdict, output.ink(), all ? Integer.MAX_VALUE : MOST_OF_A_RULE)
              + seen.summary(verdict);
      case MARKDOWN ->
          "# Migrations on %s\n\n".formatted(verdict.result().server().database())
              + seen.markdown()
              + Markdown.findingsOf(verdict)
              + "\n"
              + seen.summary(verdict);
      case JSON -> Json.with(verdict, "statements", seen.json());
      case SARIF -> Sarif.of(verdict, Optional.of(files.toString()));
    };
  }
}
