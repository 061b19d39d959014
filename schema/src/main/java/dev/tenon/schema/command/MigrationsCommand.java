package dev.tenon.schema.command;

import dev.tenon.schema.audit.baseline.Baseline;
import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.report.Format;
import dev.tenon.schema.audit.report.Json;
import dev.tenon.schema.audit.report.Markdown;
import dev.tenon.schema.audit.report.Sarif;
import dev.tenon.schema.audit.report.Text;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Server;
import dev.tenon.schema.command.options.ConnectionOptions;
import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.command.options.JudgingOptions;
import dev.tenon.schema.command.options.RehearsalOptions;
import dev.tenon.schema.command.options.WritingOptions;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.migrations.Rehearsal;
import dev.tenon.schema.migrations.report.Observations;
import dev.tenon.schema.migrations.rules.Judge;
import dev.tenon.schema.migrations.rules.Rule;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
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
      "Statement by statement: what it locks, rewrites and reads, and which rules it breaks. The",
      "database itself is only read. Files are named as Flyway wants them, or are plain SQL in the order of their",
      "names.",
      "",
      "  schema migrations db/migration --url … --check",
      "  schema migrations db/migration --from-nothing --since 050",
      "  schema migrations . --explain set-not-null"
    })
final class MigrationsCommand implements Callable<Integer> {

  private static final Server NOBODY = new Server("the files alone", 0, "", "", null);

  @Mixin private final ConnectionOptions connection = new ConnectionOptions();
  @Mixin private final RehearsalOptions rehearsing = new RehearsalOptions();
  @Mixin private final JudgingOptions judging = new JudgingOptions();
  @Mixin private final WritingOptions output = new WritingOptions();

  @Parameters(paramLabel = "DIR", description = "The folder of migrations.")
  private Path folder = Path.of("");

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
    var known = judging.known();
    return rehearsing.asksNobody()
        ? judged(known, rehearsing.rehearse(folder, connection), NOBODY, 0)
        : connection.reading((session, catalog) -> onTarget(known, session, catalog));
  }

  private int onTarget(Baseline known, ReadOnlySession session, Catalog catalog) {
    return judged(
        known,
        rehearsing.rehearse(folder, session, catalog, connection),
        catalog.server(),
        catalog.ownTables().size());
  }

  private int judged(Baseline known, Rehearsal rehearsal, Server server, int tables) {
    var verdict = judging.verdict(known, Judge.judge(rehearsal, server, tables));
    output.write(written(rehearsal, verdict));
    return connection.tellingGaps(judging.exitCode(verdict));
  }

  private String written(Rehearsal rehearsal, Verdict verdict) {
    var run = rehearsal.judged().run();
    var seen = new Observations(run, rehearsal.judged().weights());
    return switch (format) {
      case TEXT -> seen.text() + Text.findings(verdict, output.ink()) + seen.summary(verdict);
      case MARKDOWN ->
          "# Migrations on %s\n\n".formatted(verdict.result().server().database())
              + seen.markdown()
              + Markdown.findingsOf(verdict)
              + "\n"
              + seen.summary(verdict);
      case JSON -> Json.with(verdict, "statements", seen.json());
      case SARIF -> Sarif.of(verdict, Optional.of(folder.toString()));
    };
  }
}
