package dev.tenon.schema.migrations.rules;

import dev.tenon.schema.audit.rule.Hit;
import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.migrations.Judged;
import dev.tenon.schema.migrations.watch.Lock;
import dev.tenon.schema.migrations.watch.LockMode;
import dev.tenon.schema.migrations.watch.State.Thing;
import dev.tenon.schema.migrations.watch.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what breaks a rule, and words what all rules say alike. */
final class Hits {

  private final Judged judged;
  private final List<Hit> hits = new ArrayList<>();

  Hits(Judged judged) {
    this.judged = judged;
  }

  /** What breaks the rule, whatever the tables' weight. */
  void add(Step step, String object, String detail, String remedy) {
    add(null, step, object, detail, remedy);
  }

  void add(@Nullable Severity severity, Step step, String object, String detail, String remedy) {
    hits.add(
        new Hit(
            severity,
            "%s %s".formatted(step.migration().name(), object),
            "Line %d %s".formatted(step.statement().line(), detail),
            remedy));
  }

  /** What costs by the rows: told mildly of a small table. */
  void addCost(Step step, Thing table, String object, String detail, String remedy) {
    add(
        judged.weights().small(table.name()) ? Severity.INFORMATION : null,
        step,
        object,
        detail,
        remedy);
  }

  Outcome outcome() {
    return new Outcome.Searched(hits);
  }

  /** The table was there before the migrations, and has rows: work on it takes time. */
  Optional<Thing> heavy(@Nullable String id) {
    return old(id).filter(table -> !judged.weights().empty(table.name()));
  }

  /** The table was there before the migrations. */
  Optional<Thing> old(@Nullable String id) {
    return judged.run().start().relation(id).filter(Thing::isTable);
  }

  /** What the relation is called whose id a thing has under this name. */
  String name(Thing thing, String fact) {
    return judged.run().start().relation(thing.fact(fact)).map(Thing::name).orElse("what is gone");
  }

  /** {@code public.tasks (4 M rows)}. */
  String weighed(Thing table) {
    return "%s (%s)".formatted(table.name(), judged.weights().words(table.name()));
  }

  /** {@code holding AccessExclusive on public.tasks (4 M rows): reads and writes wait}. */
  String holding(Step step, Thing table) {
    return step.held().stream()
        .filter(lock -> lock.table().equals(table.id()))
        .map(Lock::mode)
        .max(Comparator.naturalOrder())
        .filter(LockMode::blocksWrites)
        .map(mode -> "holding %s on %s: %s".formatted(mode.word(), weighed(table), mode.meaning()))
        .orElse("on " + weighed(table));
  }
}
