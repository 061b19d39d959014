package dev.tenon.schema.command;

import dev.tenon.schema.access.Findings;
import dev.tenon.schema.access.Hypothesis;
import dev.tenon.schema.access.Paths;
import dev.tenon.schema.access.Report;
import dev.tenon.schema.access.Rules;
import dev.tenon.schema.access.plan.Planner;
import dev.tenon.schema.access.plan.Query;
import dev.tenon.schema.access.plan.RecordedQueries;
import dev.tenon.schema.audit.Result;
import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.report.Format;
import dev.tenon.schema.audit.report.Json;
import dev.tenon.schema.audit.report.Markdown;
import dev.tenon.schema.audit.report.Sarif;
import dev.tenon.schema.audit.report.Text;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.command.options.ConnectionOptions;
import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.command.options.JudgingOptions;
import dev.tenon.schema.command.options.WritingOptions;
import dev.tenon.schema.command.terminal.TerminalProgress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.script.Script;
import dev.tenon.schema.files.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code schema access}: how statements find their rows. */
@Command(
    name = "access",
    mixinStandardHelpOptions = true,
    description = {
      "Plans statements, and tells which find their rows by no index.",
      "And which index is missing, and which none of them uses, whatever values their parameters"
          + " have. Nothing is run. It works on an empty database; where there are rows and"
          + " statistics, it tells costs.",
      "",
      "  schema access statements.sql --url …",
      "  schema access --recorded --url … --check"
    })
final class AccessCommand implements Callable<Integer> {

  @Mixin private final ConnectionOptions connection = new ConnectionOptions();
  @Mixin private final JudgingOptions judging = new JudgingOptions();
  @Mixin private final WritingOptions output = new WritingOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Statements, ended by semicolons; parameters are :name, $1 or ?.")
  private List<Path> files = List.of();

  @Option(names = "--recorded", description = "Those that pg_stat_statements keeps.")
  private boolean recorded;

  @Option(
      names = "--fixed",
      paramLabel = "TABLE",
      split = ",",
      description = "Tables that stay small; @fixed in a table's comment says the same.")
  private Set<String> fixed = Set.of();

  @Option(
      names = "--search-path",
      paramLabel = "SCHEMAS",
      description = "Where names without a schema are looked for (default: the role's own).")
  private String path = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Override
  public Integer call() {
    var explanation = judging.explanation(Rules.pages());
    if (explanation.isPresent()) {
      output.write(explanation.get());
      return ExitCode.OK;
    }
    if (files.isEmpty() && !recorded) {
      throw output.wrong("Name a file of statements, or say --recorded.");
    }
    var known = judging.known();
    var planned = connection.reading(this::planned);
    var verdict = judging.verdict(known, planned.result().noting(omissions()));
    output.write(written(planned.paths(), verdict));
    return connection.tellingGaps(judging.exitCode(verdict, planned.paths().accesses().size()));
  }

  /** What became of the statements, and what the rules find in it. */
  private record Planned(Paths paths, Result result) {}

  private Planned planned(ReadOnlySession session, Catalog catalog) {
    var planner = new Planner(session, path);
    try (var progress = TerminalProgress.onStandardError()) {
      var paths =
          Paths.of(queries(session, catalog), planner, catalog, fixedTables(catalog), progress);
      var gains = Hypothesis.gains(paths, planner, catalog, session);
      return new Planned(paths, Findings.of(paths, catalog, gains));
    }
  }

  private List<Query> queries(ReadOnlySession session, Catalog catalog) {
    var queries = new ArrayList<Query>();
    for (var file : files) {
      var script = TextFile.read(file);
      queries.addAll(Query.ofScript(file.getFileName().toString(), script));
    }
    if (recorded) {
      queries.addAll(RecordedQueries.queries(session, catalog));
    }
    return queries;
  }

  private List<String> omissions() {
    return files.stream()
        .flatMap(
            file -> Script.omissions(file.getFileName().toString(), TextFile.read(file)).stream())
        .toList();
  }

  private Set<Name> fixedTables(Catalog catalog) {
    var names = new HashSet<Name>();
    for (var table : catalog.tables()) {
      if (fixed.contains(table.name().toString()) || fixed.contains(table.name().name())) {
        names.add(table.name());
      }
    }
    return names;
  }

  private String written(Paths paths, Verdict verdict) {
    var idle = Report.idle(paths);
    return switch (format) {
      case TEXT ->
          Text.findings(verdict, output.ink(), Integer.MAX_VALUE)
              + lines("Indexes that no statement uses\n", "  %s\n", idle)
              + Report.summary(paths, verdict);
      case MARKDOWN ->
          "# Access paths on %s\n\n".formatted(verdict.result().server().database())
              + Markdown.findingsOf(verdict)
              + lines("## Indexes that no statement uses\n\n", "- %s\n", idle)
              + Report.summary(paths, verdict);
      case JSON -> Json.with(verdict, "statements", Report.json(paths));
      case SARIF -> Sarif.of(verdict, files.stream().findFirst().map(Path::toString));
    };
  }

  private static String lines(String heading, String line, List<String> texts) {
    return texts.isEmpty()
        ? ""
        : heading + String.join("", texts.stream().map(line::formatted).toList()) + "\n";
  }
}
