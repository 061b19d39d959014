package dev.tenon.schema.diff;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Routine;
import dev.tenon.schema.catalog.View;
import dev.tenon.schema.diff.found.Effect;
import dev.tenon.schema.diff.found.Found;
import dev.tenon.schema.diff.found.Pairs;
import dev.tenon.schema.diff.found.Subject;
import dev.tenon.schema.diff.found.Subject.Concept;
import java.util.List;

/** Compares what is written in SQL inside the database: views and routines. */
final class Programs {

  private final Found found;

  Programs(Found found) {
    this.found = found;
  }

  void compare(Catalog before, Catalog after) {
    views(before.ownViews(), after.ownViews());
    routines(before, after);
  }

  private void views(List<View> before, List<View> after) {
    var pairs = Pairs.of(before, after, View::name);
    for (var each : pairs.removed()) {
      found.removed(
          subject(each), "", Effect.BREAKS_READERS, "Every statement that names it fails.");
    }
    for (var each : pairs.added()) {
      found.added(subject(each), "", Effect.SAFE, "Nothing used it.");
    }
    for (var each : pairs.both()) {
      view(each.before(), each.after());
    }
  }

  private void view(View before, View after) {
    var subject = subject(after);
    found.owned(subject, before.owner(), after.owner());
    new Columns(found).compareRead(after.name(), before.columns(), after.columns());
    found.changed(
        subject,
        "query",
        before.definition().strip(),
        after.definition().strip(),
        Effect.SAFE,
        "It is asked as before and answers from another query: read both.");
    found.changed(
        subject,
        "materialized",
        before.materialized(),
        after.materialized(),
        Effect.BREAKS_BOTH,
        "A materialized view answers as of its last refresh and takes no writes.");
    found.changed(
        subject,
        "security invoker",
        before.securityInvoker(),
        after.securityInvoker(),
        after.securityInvoker() ? Effect.BREAKS_READERS : Effect.EXPOSES,
        after.securityInvoker()
            ? "Readers need rights on what lies beneath, and its policies hold for them."
            : "It reads with its owner's rights, past the policies that bind its reader.");
    found.changed(
        subject,
        "security barrier",
        before.securityBarrier(),
        after.securityBarrier(),
        after.securityBarrier() ? Effect.SAFE : Effect.EXPOSES,
        "Without it a reader's function may see rows that the view leaves out.");
    found.changed(
        subject,
        "check option",
        before.checkOption(),
        after.checkOption(),
        after.checkOption() == null ? Effect.SAFE : Effect.BREAKS_WRITERS,
        "With it, writes through the view must give rows that the view shows.");
    new Indexes(found).compare(after.name(), before.indexes(), after.indexes());
    new Triggers(found).compare(before.name(), before.triggers(), after.name(), after.triggers());
    found.commented(subject, before.comment(), after.comment());
  }

  private void routines(Catalog before, Catalog after) {
    var pairs = Pairs.of(own(before), own(after), Programs::subject);
    for (var each : pairs.removed()) {
      found.removed(subject(each), "", Effect.BREAKS_BOTH, "Every statement that calls it fails.");
    }
    for (var each : pairs.added()) {
      found.added(subject(each), "", Effect.SAFE, "Nothing called it.");
    }
    for (var each : pairs.both()) {
      routine(each.before(), each.after());
    }
  }

  private void routine(Routine before, Routine after) {
    var subject = subject(after);
    found.owned(subject, before.owner(), after.owner());
    found.changed(
        subject,
        "returns",
        before.returns(),
        after.returns(),
        Effect.BREAKS_BOTH,
        "Callers get a value of another type.");
    found.changed(
        subject,
        "kind",
        before.kind(),
        after.kind(),
        Effect.BREAKS_BOTH,
        "It is called in another way.");
    found.changed(
        subject,
        "arguments",
        before.arguments(),
        after.arguments(),
        Effect.BREAKS_BOTH,
        "Callers that name its arguments fail.");
    found.changed(
        subject,
        "security",
        security(before),
        security(after),
        after.securityDefiner() ? Effect.EXPOSES : Effect.BREAKS_BOTH,
        after.securityDefiner()
            ? "It runs with its owner's rights, whoever calls."
            : "Callers need the rights themselves.");
    found.changed(
        subject,
        "settings",
        before.settings(),
        after.settings(),
        Effect.SAFE,
        "They hold while it runs.");
    found.changed(
        subject,
        "volatility",
        before.volatility(),
        after.volatility(),
        Effect.SAFE,
        "The planner may call it more often or less often than before.");
    found.changed(
        subject,
        "strict",
        before.strict(),
        after.strict(),
        Effect.SAFE,
        "A strict routine is not called with a null, and gives null.");
    found.changed(
        subject,
        "leakproof",
        before.leakproof(),
        after.leakproof(),
        Effect.SAFE,
        "A leakproof function may run before the conditions of policies.");
    found.changed(
        subject,
        "language",
        before.language(),
        after.language(),
        Effect.SAFE,
        "It is called as before.");
    found.changed(
        subject,
        "body",
        before.source().strip(),
        after.source().strip(),
        Effect.SAFE,
        "It is called as before and does something else: read both.");
    found.commented(subject, before.comment(), after.comment());
  }

  private static String security(Routine routine) {
    return routine.securityDefiner() ? "definer" : "invoker";
  }

  private static List<Routine> own(Catalog catalog) {
    return catalog.routines().stream().filter(each -> each.extension() == null).toList();
  }

  private static Subject subject(View view) {
    return Subject.of(Concept.VIEW, view.name());
  }

  /** Its name with the types alone, since an argument's name may change. */
  private static Subject subject(Routine routine) {
    return new Subject(Concept.ROUTINE, routine.name(), "(" + routine.arguments() + ")");
  }
}
