package dev.tenon.schema.audit.report;

import dev.tenon.schema.audit.Finding;
import dev.tenon.schema.audit.Result.Unsearched;
import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.audit.score.Score;
import dev.tenon.schema.markup.Plural;
import dev.tenon.schema.markup.Visible;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** For a terminal: what is found by rule, the worst first, then what the audit rests on. */
public final class Text {

  private final StringBuilder out = new StringBuilder();
  private final Ink ink;

  private Text(Ink ink) {
    this.ink = ink;
  }

  /**
   * The whole verdict.
   *
   * @param most how many findings of a rule are shown; the rest is counted
   */
  public static String of(Verdict verdict, Ink ink, int most) {
    var text = new Text(ink);
    text.findings(verdict, most);
    text.summary(verdict);
    return text.out.toString();
  }

  /** The same without the sentence at the end, for whoever has another to say. */
  public static String findings(Verdict verdict, Ink ink, int most) {
    var text = new Text(ink);
    text.findings(verdict, most);
    return text.out.toString();
  }

  private void findings(Verdict verdict, int most) {
    Group.of(verdict.open()).forEach(group -> group(group, most));
    section("Assumed", verdict.result().notes());
    section("Baseline", verdict.remarks());
    section("Not examined", unsearched(verdict.result().unsearched()));
  }

  private void group(Group group, int most) {
    out.append(ink.of(group.severity(), group.severity().word()))
        .append("  ")
        .append(ink.bold(group.rule().id()))
        .append("  ")
        .append(group.rule().title())
        .append(group.findings().size() == 1 ? "" : " (" + group.findings().size() + ")")
        .append('\n');
    group.findings().stream().limit(most).forEach(this::finding);
    if (group.findings().size() > most) {
      out.append(
          ink.faint("  … %d more: --all shows them\n".formatted(group.findings().size() - most)));
    }
    out.append('\n');
  }

  private void finding(Finding finding) {
    out.append("  ").append(ink.bold(Visible.of(finding.object()))).append('\n');
    indented(Visible.of(finding.detail()));
    out.append(ink.faint("    → "))
        .append(Visible.of(finding.remedy()).replace("\n", "\n      "))
        .append('\n');
  }

  private void indented(String text) {
    out.append("    ").append(text.replace("\n", "\n    ")).append('\n');
  }

  private void section(String heading, List<String> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    out.append(ink.bold(heading)).append('\n');
    sentences.forEach(sentence -> out.append("  ").append(sentence).append('\n'));
    out.append('\n');
  }

  /** A line for each reason, with the rules that share it. */
  static List<String> unsearched(List<Unsearched> unsearched) {
    return unsearched.stream()
        .collect(
            Collectors.groupingBy(
                Unsearched::reason,
                LinkedHashMap::new,
                Collectors.mapping(each -> each.rule().id(), Collectors.joining(", "))))
        .entrySet()
        .stream()
        .map(entry -> entry.getValue() + ": " + entry.getKey())
        .toList();
  }

  private void summary(Verdict verdict) {
    out.append(ink.bold(sentence(verdict))).append('\n');
    out.append(
            ink.faint(
                "Score %d of 100 (schema score has it by area; schema audit --explain RULE explains a rule)."
                    .formatted(Score.of(verdict).total())))
        .append('\n');
  }

  /** The whole in a sentence. */
  static String sentence(Verdict verdict) {
    return "%s, %s: %s."
        .formatted(
            Plural.of(verdict.result().tables(), "table"),
            Plural.of(verdict.result().searched().size(), "rule"),
            counts(verdict));
  }

  /** How many findings there are of each severity. */
  public static String counts(Verdict verdict) {
    return "%s, %s, %d informational; %d waived"
        .formatted(
            Plural.of(verdict.count(Severity.ERROR), "error"),
            Plural.of(verdict.count(Severity.WARNING), "warning"),
            verdict.count(Severity.INFORMATION),
            verdict.waived().size());
  }
}
