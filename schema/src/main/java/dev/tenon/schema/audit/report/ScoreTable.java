package dev.tenon.schema.audit.report;

import dev.tenon.schema.audit.score.Score;
import dev.tenon.schema.audit.score.Score.OfArea;
import dev.tenon.schema.markup.Plural;

/** A score for a terminal: a line for each area. */
public final class ScoreTable {

  private static final int BAR = 20;

  private ScoreTable() {}

  public static String of(Score score, Ink ink) {
    var out = new StringBuilder();
    score.areas().forEach(area -> out.append(line(area)).append('\n'));
    out.append(ink.bold("%-14s %4d".formatted("total", score.total()))).append("\n\n");
    return out.append(ink.faint(Score.FORMULA)).append('\n').toString();
  }

  private static String line(OfArea each) {
    var filled = (int) (each.score() * BAR / 100);
    return "%-14s %4d  %s%s  %s, %s, %d informational"
        .formatted(
            each.area().word(),
            each.score(),
            "█".repeat(filled),
            "░".repeat(BAR - filled),
            Plural.of(each.errors(), "error"),
            Plural.of(each.warnings(), "warning"),
            each.informations());
  }
}
