package dev.tenon.schema.diff;

import dev.tenon.schema.catalog.table.Constraint;
import dev.tenon.schema.catalog.table.Constraint.Check;
import dev.tenon.schema.catalog.table.Constraint.Exclusion;
import dev.tenon.schema.catalog.table.Constraint.ForeignKey;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.diff.found.Effect;
import dev.tenon.schema.diff.found.Found;
import dev.tenon.schema.diff.found.Pairs;
import dev.tenon.schema.diff.found.Pairs.Pair;
import dev.tenon.schema.diff.found.Subject;
import dev.tenon.schema.diff.found.Subject.Concept;
import java.util.List;

/**
 * Compares the rules a table holds its rows to. A rule under another name is the same rule; what is
 * inherited is told of the parent alone.
 */
final class Constraints {

  private final Found found;
  private final Renames renames;

  Constraints(Found found, Renames renames) {
    this.found = found;
    this.renames = renames;
  }

  void compare(Table before, Table after) {
    for (var each : pairs(own(before), own(after)).removed()) {
      removed(after, each);
    }
    for (var each : pairs(own(before), own(after)).added()) {
      added(after.name(), each);
    }
    for (var each : pairs(own(before), own(after)).both()) {
      constraint(after.name(), each);
    }
  }

  private Pairs<Constraint> pairs(List<Constraint> before, List<Constraint> after) {
    var exact = Pairs.of(before, after, each -> concept(each) + each.name());
    var renamed =
        exact.removed().stream()
            .flatMap(gone ->
                exact.added().stream()
                    .filter(come -> rule(gone).equals(rule(come)))
                    .limit(1)
                    .map(come -> new Pair<>(gone, come)))
            .toList();
    return exact.marrying(renamed);
  }

  private void removed(Table after, Constraint constraint) {
    var upserts = constraint instanceof Constraint.Key key && !after.unique(key.columns());
    found.removed(
        subject(after.name(), constraint),
        constraint.definition(),
        upserts ? Effect.BREAKS_WRITERS : Effect.SAFE,
        upserts
            ? "ON CONFLICT on these columns fails, and duplicates get in."
            : "Nothing fails, but rows that it kept out may come.");
  }

  private void added(Name table, Constraint constraint) {
    found.added(
        subject(table, constraint),
        constraint.definition(),
        Effect.BREAKS_WRITERS,
        switch (constraint) {
          case Constraint.Key key -> "Writers of a second row with the same values are refused.";
          case ForeignKey key ->
              "Writers of a row without its parent are refused, and so may be who deletes parents.";
          case Check check -> "Writers of values that it rules out are refused.";
          case Exclusion exclusion -> "Writers of rows that collide with others are refused.";
        });
  }

  private void constraint(Name table, Pair<Constraint> pair) {
    var subject = subject(table, pair.after());
    found.changed(
        subject,
        "name",
        pair.before().name(),
        pair.after().name(),
        Effect.SAFE,
        "Only programs that know the name of what refused them notice.");
    if (pair.before() instanceof ForeignKey before && pair.after() instanceof ForeignKey after) {
      foreignKey(subject, before, after);
    } else if (pair.before() instanceof Check before && pair.after() instanceof Check after) {
      found.changed(
          subject,
          "expression",
          Expressions.plain(before.expression()),
          Expressions.plain(after.expression()),
          Effect.BREAKS_WRITERS,
          "Writers of values that it rules out now are refused.");
      validity(subject, before.validated(), after.validated());
    } else {
      found.changed(
          subject,
          "definition",
          rule(pair.before()),
          rule(pair.after()),
          Effect.BREAKS_WRITERS,
          "It refuses other rows than before.");
    }
    found.commented(subject, pair.before().comment(), pair.after().comment());
  }

  private void foreignKey(Subject subject, ForeignKey before, ForeignKey after) {
    found.changed(
        subject,
        "reference",
        reference(before),
        reference(after),
        Effect.BREAKS_WRITERS,
        "Rows must have another parent than before.");
    var why = "Deleting or changing a parent does something else to its children than before.";
    found.changed(
        subject, "on delete", onDelete(before), onDelete(after), Effect.BREAKS_WRITERS, why);
    found.changed(
        subject, "on update", before.onUpdate(), after.onUpdate(), Effect.BREAKS_WRITERS, why);
    found.changed(
        subject,
        "checked",
        before.timing(),
        after.timing(),
        Effect.BREAKS_WRITERS,
        "The order in which parents and children may be written has changed.");
    validity(subject, before.validated(), after.validated());
    found.changed(
        subject,
        "enforced",
        before.enforced(),
        after.enforced(),
        after.enforced() ? Effect.BREAKS_WRITERS : Effect.SAFE,
        "Only an enforced key refuses anything.");
  }

  private void validity(Subject subject, boolean before, boolean after) {
    found.changed(
        subject,
        "validated",
        before,
        after,
        Effect.SAFE,
        "New rows are held to it in either case.");
  }

  private String reference(ForeignKey key) {
    return "(%s) → %s (%s)%s"
        .formatted(
            String.join(", ", key.columns()),
            renames.now(key.target()),
            String.join(", ", key.targetColumns()),
            key.match() == ForeignKey.Match.SIMPLE ? "" : " match " + key.match());
  }

  private static String onDelete(ForeignKey key) {
    return key.onDelete().words()
        + (key.setColumns().isEmpty() ? "" : " (" + String.join(", ", key.setColumns()) + ")");
  }

  /** What the constraint asks, without its name. */
  private String rule(Constraint constraint) {
    return switch (constraint) {
      case ForeignKey key ->
          reference(key) + onDelete(key) + key.onUpdate() + key.timing() + key.validated();
      case Constraint.Key key -> key.definition();
      case Check check -> String.valueOf(Expressions.plain(check.definition()));
      case Exclusion exclusion -> exclusion.definition();
    };
  }

  private static List<Constraint> own(Table table) {
    return table.constraints().filter(each -> !inherited(each)).toList();
  }

  private static boolean inherited(Constraint constraint) {
    return switch (constraint) {
      case Constraint.Key key -> key.inherited();
      case ForeignKey key -> key.inherited();
      case Check check -> check.inherited();
      case Exclusion exclusion -> exclusion.inherited();
    };
  }

  private static Concept concept(Constraint constraint) {
    return switch (constraint) {
      case Constraint.Key key -> Concept.KEY;
      case ForeignKey key -> Concept.FOREIGN_KEY;
      case Check check -> Concept.CHECK;
      case Exclusion exclusion -> Concept.EXCLUSION;
    };
  }

  private static Subject subject(Name table, Constraint constraint) {
    return new Subject(concept(constraint), table, constraint.name());
  }
}
