package dev.tenon.schema.audit;

import dev.tenon.schema.audit.rule.Need;
import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.audit.rule.Subject;
import dev.tenon.schema.catalog.table.Table;
import java.util.Objects;
import java.util.Optional;

/** Whether what a rule needs is there. */
final class Prerequisites {

  private Prerequisites() {}

  /** What is not there, in a sentence that says what would help. */
  static Optional<String> missing(RulePage rule, Subject subject) {
    return rule.needs().stream()
        .sorted()
        .flatMap(need -> missing(need, subject).stream())
        .findFirst();
  }

  private static Optional<String> missing(Need need, Subject subject) {
    return switch (need) {
      case STATISTICS ->
          unless(used(subject), "The counters of use are all zero: ask a database that is in use.");
      case STATEMENTS ->
          unless(
              subject.catalog().extensions().stream()
                  .anyMatch(extension -> extension.name().equals("pg_stat_statements")),
              "The extension pg_stat_statements isn't installed: preload it, then create extension pg_stat_statements.");
      case ROWS -> unless(subject.rows(), "It reads the tables' rows, which only --data allows.");
      case TENANT_COLUMN ->
          unless(
              subject.tenantColumn() != null,
              "No column tells tenants apart: name it by --tenant-column, if there is one.");
      case APPLICATION_ROLE ->
          unless(
              subject.applicationRole() != null,
              "Whom the application works as isn't known: name the role by --application-role.");
    };
  }

  private static boolean used(Subject subject) {
    return subject.catalog().ownTables().stream()
        .map(Table::statistics)
        .filter(Objects::nonNull)
        .anyMatch(each ->
            each.sequentialScans() + each.indexScans() + each.inserted() + each.updated() > 0);
  }

  private static Optional<String> unless(boolean there, String sentence) {
    return there ? Optional.empty() : Optional.of(sentence);
  }
}
