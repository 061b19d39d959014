package dev.tenon.schema.command;

import dev.tenon.schema.audit.Rules;
import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.report.Format;
import dev.tenon.schema.audit.report.Json;
import dev.tenon.schema.audit.report.Markdown;
import dev.tenon.schema.audit.report.Sarif;
import dev.tenon.schema.audit.report.Text;
import dev.tenon.schema.audit.rule.Rule;
import dev.tenon.schema.command.options.AuditOptions;
import dev.tenon.schema.command.options.ConnectionOptions;
import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.command.options.JudgingOptions;
import dev.tenon.schema.command.options.WritingOptions;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code schema audit}: the schema against every rule. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {
      "Finds what is wrong with a schema, and says how to mend it.",
      "",
      "  schema audit --url …",
      "  schema audit --url … --write-baseline audit-baseline.json",
      "  schema audit --url … --baseline audit-baseline.json --check",
      "  schema audit --url … --format sarif --out audit.sarif",
      "  schema audit --explain fk-unindexed"
    })
final class AuditCommand implements Callable<Integer> {

  private static final int MOST_OF_A_RULE = 8;

  @Mixin private final ConnectionOptions connection = new ConnectionOptions();
  @Mixin private final AuditOptions audit = new AuditOptions();
  @Mixin private final JudgingOptions judging = new JudgingOptions();
  @Mixin private final WritingOptions output = new WritingOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(names = "--all", description = "Show every finding; text stops at 8 of a rule.")
  private boolean all;

  @Option(
      names = "--source",
      paramLabel = "FILE",
      description = "The file at which SARIF shows the findings: db/structure.sql.")
  private @Nullable String source;

  @Option(names = "--list", description = "List the rules, and ask no database.")
  private boolean list;

  @Override
  public Integer call() {
    var instead =
        list
            ? Optional.of(listed())
            : judging.explanation(Rules.all().stream().map(Rule::page).toList());
    if (instead.isPresent()) {
      output.write(instead.get());
      return ExitCode.OK;
    }
    var known = judging.known();
    var audited = connection.reading(audit::audited);
    var verdict = judging.verdict(known, audited.result());
    output.write(written(verdict));
    return connection.tellingGaps(judging.exitCode(verdict, audited.objects()));
  }

  private String written(Verdict verdict) {
    return switch (format) {
      case TEXT -> Text.of(verdict, output.ink(), all ? Integer.MAX_VALUE : MOST_OF_A_RULE);
      case MARKDOWN -> Markdown.of(verdict);
      case JSON -> Json.of(verdict);
      case SARIF -> Sarif.of(verdict, Optional.ofNullable(source));
    };
  }

  private static String listed() {
    return Rules.all().stream()
        .map(Rule::page)
        .map(page ->
            "%-12s %-14s %-32s %s\n"
                .formatted(page.severity().word(), page.area().word(), page.id(), page.title()))
        .collect(Collectors.joining());
  }
}
