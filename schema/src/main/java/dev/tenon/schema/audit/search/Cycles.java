package dev.tenon.schema.audit.search;

import dev.tenon.schema.audit.rule.Hit;
import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.audit.rule.Search;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.audit.rule.Subject;
import dev.tenon.schema.catalog.Relationship;
import dev.tenon.schema.catalog.table.Constraint;
import dev.tenon.schema.catalog.table.Constraint.ForeignKey;
import dev.tenon.schema.catalog.table.Name;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables that refer to each other in a circle, a table that refers to itself left out. It is an
 * error when no row can be written at all: every key within is mandatory and held at once.
 */
final class Cycles implements Search {

  @Override
  public Outcome in(Subject subject) {
    var relationships =
        subject.catalog().relationships().stream()
            .filter(each -> own(each) && !each.selfReference())
            .toList();
    return new Outcome.Searched(
        Components.of(relationships).stream().map(tables -> hit(tables, relationships)).toList());
  }

  private static boolean own(Relationship each) {
    return each.child().extension() == null && !each.child().partition();
  }

  private static Hit hit(List<Name> tables, List<Relationship> relationships) {
    var within =
        relationships.stream()
            .filter(each ->
                tables.contains(each.child().name()) && tables.contains(each.parent().name()))
            .toList();
    var open = within.stream().filter(each -> each.optional() || deferrable(each.key())).toList();
    var stuck =
        !Components.of(within.stream().filter(each -> !open.contains(each)).toList()).isEmpty();
    return new Hit(
        stuck ? null : Severity.WARNING,
        tables.getFirst().toString(),
        detail(tables, within, open, stuck),
        remedy(within, open, stuck));
  }

  private static String detail(
      List<Name> tables, List<Relationship> within, List<Relationship> open, boolean stuck) {
    var circle =
        "%d tables refer to each other in a circle: %s, by %s."
            .formatted(
                tables.size(), joined(tables.stream().map(Name::toString).toList()), keys(within));
    return stuck
        ? circle
            + " Some of these keys can neither be null nor be held until commit, so that no first row can be written."
        : circle
            + " It is broken by "
            + keys(open)
            + ", which may be null or is held until commit.";
  }

  private static String remedy(List<Relationship> within, List<Relationship> open, boolean stuck) {
    var weakest = (stuck || open.isEmpty() ? within : open).getFirst().key();
    return stuck
        ? "alter table %s alter constraint %s deferrable initially deferred, or move one of the references into a table of its own"
            .formatted(weakest.table(), Name.quoted(weakest.name()))
        : "Move %s into a table of its own that refers to both, or accept the circle and say in a comment which row is written first"
            .formatted(joined(weakest.columns()));
  }

  private static boolean deferrable(ForeignKey key) {
    return key.timing() != Constraint.Timing.IMMEDIATE;
  }

  private static String keys(List<Relationship> relationships) {
    return joined(
        relationships.stream()
            .map(each -> "%s (%s)".formatted(each.child().name(), Name.quoted(each.key().name())))
            .toList());
  }

  private static String joined(List<String> words) {
    return words.stream().collect(Collectors.joining(", "));
  }
}
