package dev.tenon.schema.audit.report;

import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.score.Score;
import java.util.List;
import java.util.regex.Pattern;

/** For a page or a pull request: every finding, in a table for each rule. */
public final class Markdown {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\*<>\\[\\]|]|(?<!\\w)_|_(?!\\w)");

  private final StringBuilder out = new StringBuilder();

  private Markdown() {}

  public static String of(Verdict verdict) {
    var page = new Markdown();
    page.line("# Audit of " + escaped(verdict.result().server().database()));
    page.line(Text.sentence(verdict) + " Score " + Score.of(verdict).total() + " of 100.");
    page.findings(verdict);
    return page.out.toString().stripTrailing() + "\n";
  }

  /** The same without its head, for whoever has another to write. */
  public static String findingsOf(Verdict verdict) {
    var page = new Markdown();
    page.findings(verdict);
    return page.out.toString();
  }

  private void findings(Verdict verdict) {
    Group.of(verdict.open()).forEach(this::group);
    waived(verdict);
    list("Assumed", verdict.result().notes());
    list("Baseline", verdict.remarks());
    list("Not examined", Text.unsearched(verdict.result().unsearched()));
  }

  private void group(Group group) {
    line("## %s: `%s`".formatted(group.severity().word(), group.rule().id()));
    line(escaped(group.rule().title()) + ". " + escaped(group.rule().section("Why")));
    table(
        List.of("Object", "What is wrong", "Remedy"),
        group.findings().stream()
            .map(each -> List.of(code(each.object()), escaped(each.detail()), code(each.remedy())))
            .toList());
  }

  private void waived(Verdict verdict) {
    if (verdict.waived().isEmpty()) {
      return;
    }
    line("## Waived");
    table(
        List.of("Rule", "Object", "Reason", "Owner", "Until"),
        verdict.waived().stream()
            .map(each -> each.waiver())
            .map(each ->
                List.of(
                    code(each.rule()),
                    code(each.object()),
                    escaped(each.reason()),
                    escaped(each.owner()),
                    each.expires()))
            .toList());
  }

  private void list(String heading, List<String> sentences) {
    if (!sentences.isEmpty()) {
      line("## " + heading);
      sentences.forEach(sentence -> out.append("- ").append(escaped(sentence)).append('\n'));
      out.append('\n');
    }
  }

  private void table(List<String> header, List<List<String>> rows) {
    row(header);
    row(header.stream().map(each -> "---").toList());
    rows.forEach(this::row);
    out.append('\n');
  }

  private void row(List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private void line(String text) {
    out.append(text).append("\n\n");
  }

  private static String code(String text) {
    var fence = text.contains("`") ? "`` " : "`";
    return fence
        + text.replaceAll("\\s+", " ").replace("|", "\\|")
        + new StringBuilder(fence).reverse();
  }

  private static String escaped(String text) {
    return SPECIAL
        .matcher(text.replaceAll("\\s+", " "))
        .replaceAll(found -> "\\\\" + (found.group().equals("\\") ? "\\\\" : found.group()));
  }
}
