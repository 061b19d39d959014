package dev.tenon.schema.command.options;

import dev.tenon.schema.audit.Result;
import dev.tenon.schema.audit.baseline.Baseline;
import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.audit.rule.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What counts of findings, and which of them change the exit code. */
public final class JudgingOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings that are let stand, each for a reason.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write a baseline of what is found now: fill in reason and owner of each.")
  private @Nullable Path fresh;

  @Option(
      names = "--fail-on",
      description = "Exit with 1 on a finding as bad as this: ${COMPLETION-CANDIDATES}.")
  private @Nullable Severity threshold;

  @Option(names = "--check", description = "The same as --fail-on warning.")
  private boolean check;

  @Option(
      names = "--explain",
      paramLabel = "RULE",
      description = "Print a rule's page, and ask no database.")
  private @Nullable String explained;

  /** Parts what counts from what is let stand. */
  public Verdict verdict(Result result) {
    var known = baseline == null ? Baseline.EMPTY : Baseline.read(baseline);
    if (fresh != null) {
      OutputFile.write(known.renewed(result).text(), fresh);
    }
    return known.judge(result, LocalDate.now(ZoneOffset.UTC));
  }

  public int exitCode(Verdict verdict) {
    var limit =
        Optional.ofNullable(threshold)
            .or(() -> check ? Optional.of(Severity.WARNING) : Optional.empty());
    return limit.filter(verdict::reaches).isPresent() ? ExitCode.FOUND : ExitCode.OK;
  }

  /**
   * The page that was asked for, instead of all else.
   *
   * @throws ParameterException when there is no such rule
   */
  public Optional<String> explanation(List<RulePage> rules) {
    if (explained == null) {
      return Optional.empty();
    }
    return Optional.of(
        rules.stream()
            .filter(rule -> rule.id().equals(explained))
            .findFirst()
            .map(RulePage::markdown)
            .orElseThrow(() ->
                wrong(
                    "There is no rule \"%s\". There are: %s."
                        .formatted(
                            explained,
                            String.join(", ", rules.stream().map(RulePage::id).toList())))));
  }

  private ParameterException wrong(String sentence) {
    if (command == null) {
      throw new IllegalStateException("the options are not part of a command");
    }
    return new ParameterException(command.commandLine(), sentence);
  }
}
