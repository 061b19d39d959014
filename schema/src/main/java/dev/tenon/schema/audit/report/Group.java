package dev.tenon.schema.audit.report;

import dev.tenon.schema.audit.Finding;
import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.audit.rule.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Findings of one rule and one severity.
 *
 * @param findings at least one
 */
record Group(Severity severity, RulePage rule, List<Finding> findings) {

  /** In the order of the findings, which come sorted. */
  static List<Group> of(List<Finding> findings) {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                each -> List.of(each.severity(), each.rule().id()),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(each ->
            new Group(each.getFirst().severity(), each.getFirst().rule(), List.copyOf(each)))
        .toList();
  }
}
