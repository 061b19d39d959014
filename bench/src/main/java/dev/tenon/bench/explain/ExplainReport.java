package dev.tenon.bench.explain;

import dev.tenon.bench.machine.Machine;
import dev.tenon.bench.report.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What came of all statements.
 *
 * @param command as it was typed
 * @param refused statements that this role may not run, each in a sentence
 */
record ExplainReport(String postgres, String command, List<Judged> judged, List<String> refused) {
  /** What is dear and stays so, and why. */
  private static final Map<String, String> REASONS =
      Map.of(
          "ChangeLog.SINCE",
          "what happened since it was last asked, 501 of each part at most",
          "CommentLists.THREAD",
          "asked of one task alone, whose comments are few",
          "TaskLists.TRASH",
          "planned as if what lies in all organizations' trash lay in one",
          "Boards.BY_POSITION",
          "asked of one column alone, whose index has the order",
          "Sessions.FIND",
          "no estimate: PostgreSQL takes any function for 1,000 rows, and this one finds a session",
          "InstallationState.TABLES",
          "the operator's page: tables of the installation, by size");

  String text() {
    List<Judged> dear = judged.stream().filter(Judged::isDear).toList();
    Table table = new Table("statement", "reads whole", "sorts", "why");
    for (Judged each : dear) {
      table.row(
          "`" + each.statement() + "`",
          each.scanned().isEmpty() ? "nothing" : String.join(", ", each.scanned()),
          String.format(Locale.ROOT, "%,d", each.sorted()),
          Objects.requireNonNullElse(REASONS.get(each.statement()), "**no reason is known**"));
    }
    return """
    %s. `%s`

    %,d statements and lists were planned for whatever values come; %,d are for other roles. \
    All but these find their rows by an index, and sort %d rows at most:

    %s\
    """
        .formatted(
            Machine.line(postgres), command, judged.size(), refused.size(), Judged.PAGE, table);
  }

  /** Whether all that is dear has its reason. */
  boolean isWell() {
    return judged.stream()
        .filter(Judged::isDear)
        .allMatch(each -> REASONS.containsKey(each.statement()));
  }
}
