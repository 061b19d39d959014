package dev.tenon.schema.command;

import dev.tenon.schema.audit.Rules;
import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.report.Format;
import dev.tenon.schema.audit.report.Ink;
import dev.tenon.schema.audit.report.Json;
import dev.tenon.schema.audit.report.Markdown;
import dev.tenon.schema.audit.report.Sarif;
import dev.tenon.schema.audit.report.Text;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.command.options.AuditOptions;
import dev.tenon.schema.command.options.ConnectionOptions;
import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.command.options.OutputFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code schema audit}: the schema against every rule. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {
      "Finds what is wrong with a schema, and says how to mend it.",
      "",
      "  schema audit --url …",
      "  schema audit --url … --write-baseline audit-baseline.json",
      "  schema audit --url … --baseline audit-baseline.json --check --format sarif --out audit.sarif",
      "  schema audit --explain fk-unindexed"
    })
final class AuditCommand implements Callable<Integer> {

  private static final int MOST_OF_A_RULE = 8;

  @Spec private @Nullable CommandSpec command;
  @Mixin private final ConnectionOptions connection = new ConnectionOptions();
  @Mixin private final AuditOptions audit = new AuditOptions();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file, not to standard output.")
  private @Nullable Path out;

  @Option(names = "--all", description = "Show every finding; text stops at 8 of a rule.")
  private boolean all;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write a baseline of what is found now: fill in reason and owner of each.")
  private @Nullable Path fresh;

  @Option(
      names = "--fail-on",
      description = "Exit with 1 on a finding as bad as this: ${COMPLETION-CANDIDATES}.")
  private @Nullable Threshold threshold;

  @Option(names = "--check", description = "The same as --fail-on warning.")
  private boolean check;

  @Option(
      names = "--source",
      paramLabel = "FILE",
      description = "The file at which SARIF shows the findings: db/structure.sql.")
  private @Nullable String source;

  @Option(names = "--list", description = "List the rules, and ask no database.")
  private boolean list;

  @Option(
      names = "--explain",
      paramLabel = "RULE",
      description = "Print a rule's page, and ask no database.")
  private @Nullable String explained;

  /** From what on a finding changes the exit code. */
  enum Threshold {
    ERROR,
    WARNING,
    INFORMATION,
    NEVER;

    private boolean reached(Verdict verdict) {
      return this != NEVER && verdict.reaches(Severity.valueOf(name()));
    }
  }

  @Override
  public Integer call() {
    if (list) {
      return list();
    }
    if (explained != null) {
      return explain(explained);
    }
    var known = audit.baseline();
    var result = connection.reading(audit::audit);
    if (fresh != null) {
      OutputFile.write(known.renewed(result).text(), fresh);
    }
    var verdict = known.judge(result, LocalDate.now(ZoneOffset.UTC));
    deliver(written(verdict));
    return threshold().reached(verdict) ? ExitCode.FOUND : ExitCode.OK;
  }

  private Threshold threshold() {
    return Optional.ofNullable(threshold).orElse(check ? Threshold.WARNING : Threshold.NEVER);
  }

  private String written(Verdict verdict) {
    return switch (format) {
      case TEXT -> Text.of(verdict, ink(), all ? Integer.MAX_VALUE : MOST_OF_A_RULE);
      case MARKDOWN -> Markdown.of(verdict);
      case JSON -> Json.of(verdict);
      case SARIF -> Sarif.of(verdict, Optional.ofNullable(source));
    };
  }

  private Ink ink() {
    return out == null ? TerminalInk.ofStandardOutput() : Ink.PLAIN;
  }

  private void deliver(String text) {
    if (out != null) {
      OutputFile.write(text, out);
    } else {
      output().print(text);
      output().flush();
    }
  }

  private int list() {
    for (var rule : Rules.all()) {
      output()
          .printf(
              "%-12s %-14s %-32s %s%n",
              rule.page().severity().word(),
              rule.page().area().word(),
              rule.id(),
              rule.page().title());
    }
    output().flush();
    return ExitCode.OK;
  }

  private int explain(String id) {
    var rule = Rules.all().stream().filter(each -> each.id().equals(id)).findFirst();
    if (rule.isEmpty()) {
      throw new ParameterException(
          mixee().commandLine(),
          "There is no rule \"%s\": schema audit --list lists them.".formatted(id));
    }
    output().print(rule.get().page().markdown());
    output().flush();
    return ExitCode.OK;
  }

  private PrintWriter output() {
    return mixee().commandLine().getOut();
  }

  private CommandSpec mixee() {
    if (command == null) {
      throw new IllegalStateException("not called from a command line");
    }
    return command;
  }
}
