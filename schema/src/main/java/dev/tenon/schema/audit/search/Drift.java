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
          "If nothing is going to fill %s (%s): mark it @deprecated, and drop it in a later release"
              .formatted(key.table(), columns(key));
      case NEVER_MANY ->
          "create unique index concurrently on %s (%s), if there can be but one"
              .formatted(key.table(), columns(key));
      case NEVER_MISSING ->
          "If it can't be missing: alter table %s add check (num_nulls(%s) = 0) not valid; then"
                  .formatted(key.table(), columns(key))
              + " validate it, set not null, and drop the check";
    };
  }

  private static String columns(ForeignKey key) {
    return key.columns().stream().map(Name::quoted).collect(Collectors.joining(", "));
  }
}
