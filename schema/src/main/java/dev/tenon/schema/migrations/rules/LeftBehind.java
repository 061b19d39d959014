package dev.tenon.schema.migrations.rules;

import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.migrations.Bodies;
import dev.tenon.schema.migrations.Bodies.Body;
import dev.tenon.schema.migrations.Judged;
import dev.tenon.schema.migrations.watch.State.Change;
import dev.tenon.schema.migrations.watch.State.Thing;
import dev.tenon.schema.migrations.watch.Step;
import java.util.List;
import java.util.Set;

/** Routines that live on while what their bodies name is gone, or is called otherwise. */
final class LeftBehind {

  private static final Set<String> STANDING = Set.of("relation", "routine", "type");

  /** As many routines as a sentence has room for. */
  private static final int FEW = 5;

  private final Judged judged;
  private final Hits hits;
  private final Bodies bodies;

  private LeftBehind(Judged judged) {
    this.judged = judged;
    this.hits = new Hits(judged);
    this.bodies = Bodies.leftBy(judged.run());
  }

  static Outcome bodyLeftBehind(Judged judged) {
    return new LeftBehind(judged).outcome();
  }

  private Outcome outcome() {
    var start = judged.run().start();
    for (var step : judged.run().kept()) {
      for (var change : step.changes()) {
        var was = start.things().get(change.thing().kind() + change.thing().id());
        if (was != null && loses(change, was)) {
          lost(step, change, was);
        }
      }
    }
    return hits.outcome();
  }

  /** True when it goes, or gives up the name that it had at the start. */
  private static boolean loses(Change change, Thing was) {
    var before = change.before();
    return before != null
        && before.name().equals(was.name())
        && (change.went() || change.renamed());
  }

  private void lost(Step step, Change change, Thing was) {
    var end = judged.run().end();
    if (was.kind().equals("column")) {
      judged
          .run()
          .start()
          .relation(was.table())
          .filter(table -> end.relation(table.id()).isPresent() && !isBack(was))
          .ifPresent(table -> {
            var named = bodies.of(table, was);
            var sure = named.stream().filter(each -> bodies.isSure(each, table, was)).toList();
            tell(step, change, "column", table.name() + "." + was.name(), named, sure);
          });
    } else if (STANDING.contains(was.kind()) && !isBack(was)) {
      var named = bodies.of(was);
      var sure =
          named.stream()
              .filter(each -> Losses.namesake(judged, was, each.names()).isEmpty())
              .toList();
      tell(step, change, Losses.sort(was), was.name(), named, sure);
    }
  }

  /** True when something is called so in the end, as what was there at the start. */
  private boolean isBack(Thing was) {
    return judged.run().end().all(was.kind()).stream()
        .filter(each -> each.name().equals(was.name()))
        .anyMatch(each ->
            !was.kind().equals("column") || String.valueOf(was.table()).equals(each.table()));
  }

  /** Those that mean it for sure, or else those that may. */
  private void tell(
      Step step, Change change, String sort, String object, List<Body> named, List<Body> sure) {
    if (named.isEmpty()) {
      return;
    }
    var doubtful = sure.isEmpty();
    var routines = doubtful ? named : sure;
    var one = routines.size() == 1;
    hits.add(
        doubtful ? Severity.INFORMATION : null,
        step,
        object,
        "%s the %s %s, which the %s of %s %sstill %s: %s."
            .formatted(
                change.went() ? "drops" : "renames",
                sort,
                object,
                one ? "body" : "bodies",
                few(routines),
                doubtful ? "perhaps " : "",
                one ? "names" : "name",
                one ? "the routine fails once it is called" : "the routines fail once called"),
        "Replace the body in the same migration by create or replace, or drop the routine.");
  }

  private static String few(List<Body> bodies) {
    var names = bodies.stream().map(each -> each.routine().name()).sorted().toList();
    var more = names.size() - FEW;
    return more <= 1
        ? String.join(", ", names)
        : "%s and %d more".formatted(String.join(", ", names.subList(0, FEW)), more);
  }
}
