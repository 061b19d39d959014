package dev.tenon.schema.audit.report;

import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.score.Score;
import dev.tenon.schema.markup.MarkdownText;
import java.util.List;

/** For a page or a pull request: every finding, in a table for each rule. */
public final class Markdown {

  private final StringBuilder out = new StringBuilder();

  private Markdown() {}

  public static String of(Verdict verdict) {
    var page = new Markdown();
    page.line("# Audit of " + MarkdownText.escaped(verdict.result().server().database()));
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
    line(inline(group.rule().title()) + ". " + inline(group.rule().section("Why")));
    table(
        List.of("Object", "What is wrong", "Remedy"),
        group.findings().stream()
            .map(each ->
                List.of(
                    MarkdownText.code(each.object()),
                    MarkdownText.escaped(each.detail()),
                    MarkdownText.code(each.remedy())))
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
                    MarkdownText.code(each.rule()),
                    MarkdownText.code(each.object()),
                    MarkdownText.escaped(each.reason()),
                    MarkdownText.escaped(each.owner()),
                    each.expires()))
            .toList());
  }

  private void list(String heading, List<String> sentences) {
    if (!sentences.isEmpty()) {
      line("## " + heading);
      sentences.forEach(
          sentence -> out.append("- ").append(MarkdownText.escaped(sentence)).append('\n'));
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

  /** Our own Markdown, on one line. */
  private static String inline(String markdown) {
    return markdown.replaceAll("\\s+", " ");
  }
}
