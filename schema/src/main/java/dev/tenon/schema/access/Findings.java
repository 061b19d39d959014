package dev.tenon.schema.access;

import dev.tenon.schema.access.Access.Gap;
import dev.tenon.schema.access.plan.Query;
import dev.tenon.schema.audit.Finding;
import dev.tenon.schema.audit.Result;
import dev.tenon.schema.audit.rule.Hit;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.catalog.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Access paths as findings. */
public final class Findings {

  private static final long LARGE = 10_000;

  /** What of a cost has to go for an index to be worth its keep. */
  private static final double WORTHWHILE = 0.05;

  private Findings() {}

  /**
   * What the rules say of the paths.
   *
   * @param gains what each suggestion would make of the cost of all statements, where it is known
   */
  public static Result of(Paths paths, Catalog catalog, Map<Suggestion, Gain> gains) {
    var findings = new ArrayList<Finding>();
    findings.addAll(Finding.of(Rules.QUERY_NOT_INDEX_BACKED, unbacked(paths)));
    findings.addAll(Finding.of(Rules.INDEX_SUGGESTED, suggested(paths, gains)));
    findings.sort(Finding.ORDER);
    return new Result(
        catalog.server(),
        catalog.ownTables().size(),
        paths.refused().stream().map(each -> "Not planned: " + each).toList(),
        Rules.pages(),
        List.of(),
        findings);
  }

  /** The cost of the statements that a suggestion serves, without it and with it. */
  public record Gain(double before, double after) {

    boolean isWorthwhile() {
      return before - after > WORTHWHILE * before;
    }
  }

  private static List<Hit> unbacked(Paths paths) {
    return paths.accesses().stream()
        .flatMap(access ->
            access.gaps().stream()
                .map(gap ->
                    new Hit(
                        severity(gap),
                        "%s on %s".formatted(access.query().name(), gap.table()),
                        "%s%s%s%s."
                            .formatted(
                                excerpt(access.query()),
                                capital(gap.reason()),
                                gap.rows().map(rows -> ", of %d rows".formatted(rows)).orElse(""),
                                access
                                    .today()
                                    .map(now -> ", at a cost of %.0f".formatted(now.cost()))
                                    .orElse("")),
                        gap.remedy())))
        .toList();
  }

  private static String excerpt(Query query) {
    return query.excerpt().isEmpty() ? "" : "`%s`: ".formatted(query.excerpt());
  }

  /** On a table that has few rows now it is not urgent; without rows nobody knows. */
  private static @Nullable Severity severity(Gap gap) {
    return gap.rows().filter(rows -> rows < LARGE).isPresent() ? Severity.WARNING : null;
  }

  private static List<Hit> suggested(Paths paths, Map<Suggestion, Gain> gains) {
    var askers = new LinkedHashMap<Suggestion, List<String>>();
    for (var access : paths.accesses()) {
      for (var gap : access.gaps()) {
        gap.suggestion()
            .ifPresent(suggestion ->
                askers
                    .computeIfAbsent(suggestion, each -> new ArrayList<>())
                    .add(access.query().name()));
      }
    }
    return askers.entrySet().stream()
        .map(each ->
            new Hit(
                gain(gains, each.getKey()).filter(gain -> !gain.isWorthwhile()).isPresent()
                    ? Severity.INFORMATION
                    : null,
                "%s (%s)"
                    .formatted(each.getKey().table(), String.join(", ", each.getKey().columns())),
                "%d %s for it: %s.%s"
                    .formatted(
                        each.getValue().size(),
                        each.getValue().size() == 1 ? "statement asks" : "statements ask",
                        String.join(", ", each.getValue().stream().limit(5).toList()),
                        words(gain(gains, each.getKey()))),
                each.getKey().sql()))
        .toList();
  }

  private static Optional<Gain> gain(Map<Suggestion, Gain> gains, Suggestion suggestion) {
    return Optional.ofNullable(gains.get(suggestion));
  }

  private static String words(Optional<Gain> gain) {
    return gain.map(each ->
            each.isWorthwhile()
                ? " Their cost would fall from %.0f to %.0f.".formatted(each.before(), each.after())
                : " With today's rows their cost of %.0f would hardly fall."
                    .formatted(each.before()))
        .orElse("");
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
