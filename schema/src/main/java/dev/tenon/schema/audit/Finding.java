package dev.tenon.schema.audit;

import dev.tenon.schema.audit.rule.Hit;
import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.audit.rule.Severity;
import java.util.Comparator;
import java.util.List;

/**
 * What breaks a rule, where, and how to mend it.
 *
 * @param fingerprint the same for the same breach on every run, whatever numbers it tells
 */
public record Finding(
    RulePage rule,
    Severity severity,
    String object,
    String detail,
    String remedy,
    String fingerprint) {

  /** The worst first, then by rule and object. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Finding::object)
          .thenComparing(Finding::detail);

  /** A finding for each breach of a rule, with fingerprints that tell them apart. */
  public static List<Finding> of(RulePage rule, List<Hit> hits) {
    var fingerprints = new Fingerprints();
    return hits.stream()
        .sorted(Comparator.comparing(Hit::object).thenComparing(Hit::detail))
        .map(hit ->
            new Finding(
                rule,
                hit.severity() == null ? rule.severity() : hit.severity(),
                hit.object(),
                hit.detail(),
                hit.remedy(),
                fingerprints.next(rule.id(), hit.object())))
        .toList();
  }
}
