package dev.tenon.schema.diff;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Composite;
import dev.tenon.schema.catalog.Domain;
import dev.tenon.schema.catalog.Enumeration;
import dev.tenon.schema.catalog.Sequence;
import dev.tenon.schema.catalog.table.Constraint.Check;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.diff.found.Effect;
import dev.tenon.schema.diff.found.Found;
import dev.tenon.schema.diff.found.Pairs;
import dev.tenon.schema.diff.found.Subject;
import dev.tenon.schema.diff.found.Subject.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares enumerations, domains, composite types, and the sequences that stand alone. */
final class Types {

  private final Found found;

  Types(Found found) {
    this.found = found;
  }

  void compare(Catalog before, Catalog after) {
    var enumerations =
        comeAndGone(
            Concept.ENUMERATION,
            own(before.enumerations(), Enumeration::extension),
            own(after.enumerations(), Enumeration::extension),
            Enumeration::name);
    enumerations.both().forEach(each -> enumeration(each.before(), each.after()));
    var domains =
        comeAndGone(
            Concept.DOMAIN,
            own(before.domains(), Domain::extension),
            own(after.domains(), Domain::extension),
            Domain::name);
    domains.both().forEach(each -> domain(each.before(), each.after()));
    var composites =
        comeAndGone(
            Concept.COMPOSITE,
            own(before.composites(), Composite::extension),
            own(after.composites(), Composite::extension),
            Composite::name);
    composites.both().forEach(each -> composite(each.before(), each.after()));
    sequences(before, after);
  }

  private <T> Pairs<T> comeAndGone(
      Concept concept, List<T> before, List<T> after, Function<T, Name> name) {
    var pairs = Pairs.of(before, after, name);
    for (var each : pairs.removed()) {
      found.removed(
          Subject.of(concept, name.apply(each)),
          "",
          Effect.BREAKS_BOTH,
          "Every statement that names it fails.");
    }
    for (var each : pairs.added()) {
      found.added(Subject.of(concept, name.apply(each)), "", Effect.SAFE, "Nothing used it.");
    }
    return pairs;
  }

  private void enumeration(Enumeration before, Enumeration after) {
    var subject = Subject.of(Concept.ENUMERATION, after.name());
    found.owned(subject, before.owner(), after.owner());
    var kept = new ArrayList<>(after.labels());
    kept.retainAll(before.labels());
    var extended = kept.equals(before.labels());
    found.changed(
        subject,
        "labels",
        before.labels(),
        after.labels(),
        extended ? Effect.SAFE : Effect.BREAKS_BOTH,
        extended
            ? "Readers that tell all labels apart must learn the new one before it is written."
            : "Labels that are gone are refused, and values sort by the labels' order.");
    found.commented(subject, before.comment(), after.comment());
  }

  private void domain(Domain before, Domain after) {
    var subject = Subject.of(Concept.DOMAIN, after.name());
    found.owned(subject, before.owner(), after.owner());
    found.changed(
        subject,
        "base",
        before.base(),
        after.base(),
        Effect.BREAKS_BOTH,
        "Readers get, and writers must give, values of another type.");
    found.changed(
        subject,
        "null",
        before.nullable() ? "allowed" : "refused",
        after.nullable() ? "allowed" : "refused",
        after.nullable() ? Effect.BREAKS_READERS : Effect.BREAKS_WRITERS,
        "Where the domain is used, nulls come or are refused.");
    found.changed(
        subject,
        "default",
        before.defaultValue(),
        after.defaultValue(),
        Effect.SAFE,
        "Writers that leave it out store another value than before.");
    found.changed(
        subject,
        "checks",
        checks(before.checks()),
        checks(after.checks()),
        Effect.BREAKS_WRITERS,
        "Writers of values that they rule out are refused.");
    found.commented(subject, before.comment(), after.comment());
  }

  private void composite(Composite before, Composite after) {
    var subject = Subject.of(Concept.COMPOSITE, after.name());
    found.owned(subject, before.owner(), after.owner());
    new Columns(found).compareRead(after.name(), before.columns(), after.columns());
    found.commented(subject, before.comment(), after.comment());
  }

  /** A sequence that a column owns comes and goes with it. */
  private void sequences(Catalog before, Catalog after) {
    var alone =
        comeAndGone(
            Concept.SEQUENCE,
            before.sequences().stream().filter(Types::standsAlone).toList(),
            after.sequences().stream().filter(Types::standsAlone).toList(),
            Sequence::name);
    alone.both().forEach(each -> sequence(each.before(), each.after()));
    var owned =
        Pairs.of(
            before.sequences().stream().filter(each -> each.ownedBy() != null).toList(),
            after.sequences().stream().filter(each -> each.ownedBy() != null).toList(),
            each -> each.ownedBy() + "." + each.ownedByColumn());
    owned.both().forEach(each -> sequence(each.before(), each.after()));
  }

  private void sequence(Sequence before, Sequence after) {
    var subject = Subject.of(Concept.SEQUENCE, after.name());
    found.owned(subject, before.owner(), after.owner());
    found.changed(
        subject,
        "name",
        before.name(),
        after.name(),
        Effect.BREAKS_WRITERS,
        "Statements that ask it for its next value by name fail.");
    found.changed(
        subject,
        "numbers",
        numbers(before),
        numbers(after),
        Effect.SAFE,
        "It gives other numbers than before.");
    found.commented(subject, before.comment(), after.comment());
  }

  private static String numbers(Sequence sequence) {
    return "%s from %d by %d, %d to %d%s"
        .formatted(
            sequence.type(),
            sequence.start(),
            sequence.increment(),
            sequence.minimum(),
            sequence.maximum(),
            sequence.cycles() ? ", over and over" : "");
  }

  private static boolean standsAlone(Sequence sequence) {
    return sequence.ownedBy() == null && sequence.extension() == null;
  }

  private static List<String> checks(List<Check> checks) {
    return checks.stream().map(each -> each.name() + " " + each.definition()).toList();
  }

  private static <T> List<T> own(List<T> all, Function<T, @Nullable String> extension) {
    return all.stream().filter(each -> extension.apply(each) == null).toList();
  }
}
