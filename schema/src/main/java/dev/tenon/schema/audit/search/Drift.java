package dev.tenon.schema.audit.search;

import dev.tenon.schema.audit.rule.Hit;
import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.audit.rule.Search;
import dev.tenon.schema.audit.rule.Subject;
import dev.tenon.schema.cardinality.Contradiction;
import dev.tenon.schema.cardinality.Measuring;
import dev.tenon.schema.catalog.table.Constraint.ForeignKey;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.Progress;
import java.util.stream.Collectors;

/** Foreign keys that declare what the rows deny. */
final class Drift implements Search {

  /** Up to how many rows a table is counted whole; nothing less contradicts anything. */
  private static final long LIMIT = 100_000;

  @Override
  public Outcome in(Subject subject) {
    return new Outcome.Searched(
        Measuring.measure(subject.session(), subject.catalog(), LIMIT, Progress.SILENT).stream()
            .flatMap(each -> each.contradiction().map(found -> hit(each.key(), found)).stream())
            .toList());
  }

  private static Hit hit(ForeignKey key, Contradiction found) {
    return new Hit(
        null,
        "%s (%s)".formatted(key.table(), Name.quoted(key.name())),
        "It is " + found.sentence() + ".",
        remedy(key, found));
  }

  private static String remedy(ForeignKey key, Contradiction found) {
    return switch (found) {
      case UNUSED ->
          "Find out whether anything is going to fill %s (%s); drop it if not"
              .formatted(key.table(), columns(key, ""));
      case NEVER_MANY ->
          "alter table %s add unique (%s), if there can be but one"
              .formatted(key.table(), columns(key, ""));
      case NEVER_MISSING ->
          "alter table %s %s set not null, if it can't be missing"
              .formatted(key.table(), columns(key, "alter column "));
    };
  }

  private static String columns(ForeignKey key, String before) {
    return key.columns().stream()
        .map(column -> before + Name.quoted(column))
        .collect(Collectors.joining(before.isEmpty() ? ", " : " set not null, "));
  }
}
