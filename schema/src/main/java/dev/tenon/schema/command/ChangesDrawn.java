package dev.tenon.schema.command;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.diff.Comparison;
import dev.tenon.schema.diff.found.Difference;
import dev.tenon.schema.diff.found.Difference.Kind;
import dev.tenon.schema.diff.found.Subject.Concept;
import dev.tenon.schema.diff.report.Union;
import dev.tenon.schema.erd.Change;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.Overlay;
import dev.tenon.schema.erd.Overlay.Member;
import dev.tenon.schema.erd.plan.Detail;
import dev.tenon.schema.erd.plan.Plan;
import dev.tenon.schema.erd.plan.Viewpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A comparison as a diagram: the tables it touches, with their neighbours. */
final class ChangesDrawn {

  /** Of more tables than this only keys are drawn, and what changed. */
  private static final int AT_A_GLANCE = 16;

  private ChangesDrawn() {}

  static Diagram of(Comparison comparison, String title) {
    var catalog = Union.of(comparison);
    var overlay = overlay(comparison);
    var viewpoint = viewpoint(catalog, overlay.tables());
    var detail = viewpoint.tables(catalog).size() > AT_A_GLANCE ? Detail.KEYS : Detail.AUTO;
    return Plan.of(title).from(viewpoint).showing(detail).with(overlay).draft(catalog);
  }

  private static Viewpoint viewpoint(Catalog catalog, Map<Name, Change> changed) {
    var shown = new TreeSet<Name>();
    for (var table : catalog.ownTables()) {
      if (changed.containsKey(table.name())) {
        shown.add(table.name());
        catalog.neighbours(table).forEach(neighbour -> shown.add(neighbour.name()));
      }
    }
    return shown.isEmpty()
        ? new Viewpoint.Whole()
        : new Viewpoint.Chosen("what changed, and its neighbours", List.copyOf(shown));
  }

  private static Overlay overlay(Comparison comparison) {
    var tables = new HashMap<Name, Change>();
    for (var each : comparison.differences()) {
      var subject = each.subject();
      if (subject.concept() == Concept.TABLE) {
        tables.merge(
            Objects.requireNonNull(subject.within()), change(each), ChangesDrawn::stronger);
      } else if (subject.isPart() && isOnTable(subject.concept())) {
        tables.merge(
            Objects.requireNonNull(subject.within()), Change.CHANGED, ChangesDrawn::stronger);
      }
    }
    return Overlay.ofChanges(
        tables,
        members(comparison, concept -> concept == Concept.COLUMN),
        members(comparison, concept -> concept == Concept.FOREIGN_KEY));
  }

  private static Map<Member, Change> members(Comparison comparison, Predicate<Concept> sort) {
    var members = new HashMap<Member, Change>();
    for (var each : comparison.differences()) {
      var subject = each.subject();
      if (sort.test(subject.concept()) && subject.within() != null) {
        members.put(new Member(subject.within(), subject.name()), change(each));
      }
    }
    return members;
  }

  private static boolean isOnTable(Concept concept) {
    return switch (concept) {
      case COLUMN, KEY, FOREIGN_KEY, CHECK, EXCLUSION, INDEX, POLICY, TRIGGER -> true;
      case EXTENSION,
          SCHEMA,
          ROLE,
          ENUMERATION,
          DOMAIN,
          COMPOSITE,
          SEQUENCE,
          TABLE,
          VIEW,
          ROUTINE,
          GRANT ->
          false;
    };
  }

  private static Change change(Difference difference) {
    return difference.kind() == Kind.ADDED
        ? Change.ADDED
        : difference.kind() == Kind.REMOVED ? Change.REMOVED : Change.CHANGED;
  }

  private static Change stronger(Change one, Change other) {
    return one == Change.CHANGED ? other : one;
  }
}
