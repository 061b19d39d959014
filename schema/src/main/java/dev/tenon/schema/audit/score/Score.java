package dev.tenon.schema.audit.score;

import dev.tenon.schema.audit.Finding;
import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.rule.Area;
import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.audit.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * How a schema stands, from 0 to 100, in each area and on the whole.
 *
 * @param areas those that any rule had its say in
 * @param total the mean of the areas; 100 when there is none
 */
public record Score(List<OfArea> areas, long total) {

  /** How the numbers come about, for whoever reads them. */
  public static final String FORMULA =
      "An area's score is 100 · tables / (tables + 10 · errors + 3 · warnings + ½ · informations):"
          + " 100 without findings, 50 when a schema of ten tables has one error. The total is the"
          + " mean of the areas that were examined. What a baseline waives does not count.";

  /** One area. */
  public record OfArea(Area area, long errors, long warnings, long informations, long score) {}

  public Score {
    areas = List.copyOf(areas);
  }

  public static Score of(Verdict verdict) {
    var areas = new ArrayList<OfArea>();
    for (var area : Area.values()) {
      if (verdict.result().searched().stream().map(RulePage::area).anyMatch(area::equals)) {
        areas.add(ofArea(area, verdict));
      }
    }
    return new Score(
        areas, Math.round(areas.stream().mapToLong(OfArea::score).average().orElse(100)));
  }

  private static OfArea ofArea(Area area, Verdict verdict) {
    var findings =
        verdict.open().stream().filter(finding -> finding.rule().area() == area).toList();
    var tables = Math.max(1, verdict.result().tables());
    var cost = findings.stream().mapToDouble(finding -> cost(finding.severity())).sum();
    return new OfArea(
        area,
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.INFORMATION),
        (long) Math.floor(100 * tables / (tables + cost)));
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static double cost(Severity severity) {
    return switch (severity) {
      case ERROR -> 10;
      case WARNING -> 3;
      case INFORMATION -> 0.5;
    };
  }
}
