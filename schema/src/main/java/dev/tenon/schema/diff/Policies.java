package dev.tenon.schema.diff;

import dev.tenon.schema.catalog.table.RowSecurity.Policy;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.diff.found.Effect;
import dev.tenon.schema.diff.found.Found;
import dev.tenon.schema.diff.found.Pairs;
import dev.tenon.schema.diff.found.Subject;
import dev.tenon.schema.diff.found.Subject.Concept;
import org.jspecify.annotations.Nullable;

/** Compares who sees and writes which rows. */
final class Policies {

  private final Found found;

  Policies(Found found) {
    this.found = found;
  }

  void compare(Table before, Table after) {
    var table = Tables.subject(after);
    var was = before.rowSecurity();
    var is = after.rowSecurity();
    found.changed(
        table,
        "row-level security",
        onOff(was.enabled()),
        onOff(is.enabled()),
        is.enabled() ? Effect.BREAKS_BOTH : Effect.EXPOSES,
        is.enabled()
            ? "Rows that no policy lets through are gone for all but the owner."
            : "Every row is there for whoever may read the table.");
    found.changed(
        table,
        "row-level security for the owner",
        onOff(was.forced()),
        onOff(is.forced()),
        is.forced() ? Effect.BREAKS_BOTH : Effect.EXPOSES,
        is.forced()
            ? "The policies hold for the owner as well."
            : "The policies do not hold for the owner any more.");
    var pairs = Pairs.of(was.policies(), is.policies(), Policy::name);
    for (var each : pairs.removed()) {
      found.removed(
          subject(after, each),
          words(each),
          each.permissive() ? effect(each) : Effect.EXPOSES,
          each.permissive()
              ? "Rows that it alone let through are gone."
              : "Rows that it kept back are there.");
    }
    for (var each : pairs.added()) {
      found.added(
          subject(after, each),
          words(each),
          each.permissive() ? Effect.EXPOSES : effect(each),
          each.permissive() ? "It lets rows through." : "It keeps rows back.");
    }
    for (var each : pairs.both()) {
      policy(subject(after, each.after()), each.before(), each.after());
    }
  }

  private void policy(Subject subject, Policy before, Policy after) {
    found.changed(
        subject,
        "kind",
        kind(before),
        kind(after),
        after.permissive() ? Effect.EXPOSES : effect(after),
        "Any permissive policy lets a row through; every restrictive one must.");
    found.changed(
        subject,
        "command",
        before.command(),
        after.command(),
        Effect.BREAKS_BOTH,
        "It holds for other statements than before.");
    found.changed(
        subject,
        "roles",
        before.roles(),
        after.roles(),
        effect(after),
        "It holds for other roles than before.");
    found.changed(
        subject,
        "using",
        Expressions.plain(before.using()),
        Expressions.plain(after.using()),
        effect(after),
        "Other rows are seen than before: read both conditions.");
    found.changed(
        subject,
        "with check",
        Expressions.plain(before.check()),
        Expressions.plain(after.check()),
        Effect.BREAKS_WRITERS,
        "Other rows may be written than before: read both conditions.");
    found.commented(subject, before.comment(), after.comment());
  }

  private static Effect effect(Policy policy) {
    return switch (policy.command()) {
      case ALL -> Effect.BREAKS_BOTH;
      case SELECT -> Effect.BREAKS_READERS;
      case INSERT, UPDATE, DELETE -> Effect.BREAKS_WRITERS;
    };
  }

  private static String words(Policy policy) {
    return "%s for %s to %s%s%s"
        .formatted(
            kind(policy),
            policy.command(),
            String.join(", ", policy.roles()),
            clause(" using ", policy.using()),
            clause(" with check ", policy.check()));
  }

  private static String clause(String word, @Nullable String expression) {
    return expression == null ? "" : word + expression;
  }

  private static String kind(Policy policy) {
    return policy.permissive() ? "permissive" : "restrictive";
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }

  private static Subject subject(Table table, Policy policy) {
    return new Subject(Concept.POLICY, table.name(), policy.name());
  }
}
