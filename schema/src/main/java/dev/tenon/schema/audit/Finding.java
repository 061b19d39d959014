package dev.tenon.schema.audit;

import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.audit.rule.Severity;
import java.util.Comparator;

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
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Finding::object)
          .thenComparing(Finding::detail);
}
