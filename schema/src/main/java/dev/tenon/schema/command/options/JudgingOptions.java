package dev.tenon.schema.command.options;

import dev.tenon.schema.audit.Result;
import dev.tenon.schema.audit.baseline.Baseline;
import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.files.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What counts of findings, and which of them change the exit code. */
public final class JudgingOptions extends BaselineOptions {

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write a baseline of what is found now: fill in reason and owner of each.")
  private @Nullable Path fresh;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit with 1 on a finding as bad as this: ${COMPLETION-CANDIDATES}.")
  private @Nullable Threshold threshold;

  @Option(names = "--check", description = "The same as --fail-on warning.")
  private boolean check;

  @Option(
      names = "--explain",
      paramLabel = "RULE",
      description = "Print a rule's page, and ask no database.")
  private @Nullable String explained;

  /** The same as of every baseline; a fresh one is written where it was asked for. */
  @Override
  public Verdict verdict(Baseline known, Result result) {
    if (fresh != null) {
      TextFile.replace(fresh, known.renewed(result).text());
    }
    return super.verdict(known, result);
  }

  /**
   * The exit code of a verdict. A gate that found nothing, and had nothing to judge, does not open:
   * it is as likely that what should have been judged has got another name.
   *
   * @param judged how much was looked at
   */
  public int exitCode(Verdict verdict, int judged) {
    boolean isGate = check || threshold != null;
    int code = exitCode(verdict);
    return code == ExitCode.OK && isGate && judged == 0 ? ExitCode.PARTIAL : code;
  }

  public int exitCode(Verdict verdict) {
    var limit = threshold != null ? threshold : check ? Threshold.WARNING : Threshold.NEVER;
    return limit.isReachedBy(verdict) ? ExitCode.FOUND : ExitCode.OK;
  }

  /**
   * The page that was asked for, instead of all else.
   *
   * @throws picocli.CommandLine.ParameterException when there is no such rule
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
}
