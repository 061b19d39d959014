package dev.tenon.schema.migrations.rules;

import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.migrations.Judged;
import dev.tenon.schema.migrations.Uses.Use;
import dev.tenon.schema.migrations.watch.State.Change;
import dev.tenon.schema.migrations.watch.State.Thing;
import dev.tenon.schema.migrations.watch.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What programs that still run will miss. */
final class Losses {

  private static final Set<String> STANDING = Set.of("relation", "routine", "type", "schema");
  private static final String DEPRECATE =
      "First release: comment on %s %s is '@deprecated use … instead'. A later release"
          + " drops it, when no statement names it.";

  private Losses() {}

  static Outcome drop(Judged judged) {
    var hits = new Hits(judged);
    for (var step : judged.run().kept()) {
      for (var change : step.changes()) {
        if (change.went() && STANDING.contains(change.thing().kind())) {
          dropped(judged, hits, step, change.thing());
        }
      }
    }
    return hits.outcome();
  }

  private static void dropped(Judged judged, Hits hits, Step step, Thing gone) {
    var start = judged.run().start();
    var sort = sort(gone);
    var was = start.things().get(gone.kind() + gone.id());
    // What these migrations deprecate themselves, nobody has had the time to leave.
    if (was == null || was.deprecated() || sort.equals("sequence") || isPart(step, gone)) {
      return;
    }
    var back = back(judged, gone);
    if (back.isPresent()) {
      emptied(judged, hits, step, gone, back.get());
      return;
    }
    hits.add(
        step,
        gone.name(),
        "drops the %s %s%s: programs that still run and name it fail%s."
            .formatted(
                sort,
                gone.isTable() ? hits.weighed(gone) : gone.name(),
                Cascade.of(step).takes(gone) ? ", which the statement doesn't name" : "",
                gone.isTable() ? ", and its rows are lost" : ""),
        DEPRECATE.formatted(sort, gone.name()));
  }

  /** Goes with the table of which it is a part, whose rows are told with those of its parts. */
  private static boolean isPart(Step step, Thing gone) {
    return !gone.fact("root").isEmpty() && step.drops(gone.fact("root"));
  }

  /** Made again by the same migrations. */
  private static Optional<Thing> back(Judged judged, Thing gone) {
    return judged.run().end().all(gone.kind()).stream()
        .filter(each -> each.name().equals(gone.name()))
        .findFirst();
  }

  /** A table that is made no sooner than the one before it goes has only the rows set aside. */
  private static void emptied(Judged judged, Hits hits, Step step, Thing gone, Thing back) {
    var steps = judged.run().kept();
    var at = steps.indexOf(step);
    var madeBefore = steps.subList(0, at).stream().anyMatch(each -> each.makes(back.id()));
    var setAside = steps.subList(0, at + 1).stream().anyMatch(each -> each.copies(gone.id()));
    if (!madeBefore && !setAside) {
      hits.heavy(gone.id())
          .ifPresent(table ->
              hits.add(
                  step,
                  table.name(),
                  "drops the table %s and makes it anew: its rows are lost."
                      .formatted(hits.weighed(table)),
                  "Change it in place; or make the new one beside it, copy the rows, drop the old"
                      + " one, and rename the new one."));
    }
  }

  static Outcome rename(Judged judged) {
    var hits = new Hits(judged);
    for (var step : judged.run().kept()) {
      for (var change : step.changes()) {
        if (change.renamed()) {
          renamed(judged, hits, step, change);
        }
      }
    }
    return hits.outcome();
  }

  private static void renamed(Judged judged, Hits hits, Step step, Change change) {
    var was = change.before();
    if (was == null) {
      return;
    }
    var start = judged.run().start();
    var wasThere = start.things().containsKey(was.kind() + was.id());
    if (wasThere
        && STANDING.contains(was.kind())
        && judged.run().end().named(was.name()).isEmpty()) {
      hits.add(
          step,
          was.name(),
          "renames the %s %s to %s: programs that still run fail."
              .formatted(sort(was), was.name(), change.thing().name()),
          keep(was, change.thing().name()));
    }
    if (wasThere && was.kind().equals("column")) {
      var table = start.relation(was.table()).map(Thing::name).orElse("");
      hits.add(
          step,
          table + "." + was.name(),
          "renames the column to %s: programs that still run fail."
              .formatted(change.thing().name()),
          "Add the new column, write both, copy the old values over, and drop the old one in a"
              + " later release.");
    }
  }

  /** How both names are there for a while. */
  private static String keep(Thing was, String now) {
    return switch (was.kind()) {
      case "relation" ->
          "Keep the old name as a view until no program uses it: create view %s as select * from %s."
              .formatted(was.name(), now);
      case "routine" ->
          was.is("aggregate")
              ? "Keep an aggregate of the old name, made of the same functions, until no program"
                  + " uses it."
              : "Keep a routine of the old name, which calls the new one, until no program uses it.";
      default ->
          "Make the new %s beside the old one, which goes when no program uses it."
              .formatted(was.kind());
    };
  }

  static Outcome contract(Judged judged) {
    var hits = new Hits(judged);
    for (var step : judged.run().kept()) {
      for (var change : step.changes()) {
        if (change.went()) {
          contracted(judged, hits, step, change.thing());
        }
      }
    }
    return hits.outcome();
  }

  private static void contracted(Judged judged, Hits hits, Step step, Thing gone) {
    var start = judged.run().start();
    var was = start.things().get(gone.kind() + gone.id());
    if (was == null) {
      return;
    }
    var owner = start.relation(was.table());
    if (was.kind().equals("column")
        && !step.drops(was.table())
        && owner.filter(Thing::isTable).isPresent()) {
      column(judged, hits, step, owner.get(), was);
    } else if (STANDING.contains(was.kind()) && was.deprecated() && back(judged, was).isEmpty()) {
      named(judged, hits, step, was, was.name(), judged.uses().of(was));
    }
  }

  private static void column(Judged judged, Hits hits, Step step, Thing table, Thing column) {
    var object = table.name() + "." + column.name();
    if (!column.deprecated()) {
      hits.add(
          step,
          object,
          "drops a column of %s that was never deprecated: programs that still run and name it"
                  .formatted(hits.weighed(table))
              + " fail, and its values are lost.",
          DEPRECATE.formatted("column", object));
      return;
    }
    named(judged, hits, step, table, object, judged.uses().of(table, column));
  }

  /** Where the name may as well be another's, the finding is a warning. */
  private static void named(
      Judged judged, Hits hits, Step step, Thing gone, String object, List<Use> uses) {
    if (!judged.uses().known()) {
      hits.add(
          Severity.WARNING,
          step,
          object,
          "drops what was deprecated, and nobody looked whether a program still names it.",
          "Give the application's statements by --statements FILE, or let pg_stat_statements keep"
              + " them.");
      return;
    }
    var sure = uses.stream().filter(each -> namesake(judged, gone, each).isEmpty()).findFirst();
    if (sure.isPresent()) {
      hits.add(
          step,
          object,
          "drops what a statement of the application still names: " + sure.get().summary(),
          "Release the application without that statement first.");
    } else if (!uses.isEmpty()) {
      var use = uses.getFirst();
      hits.add(
          Severity.WARNING,
          step,
          object,
          "drops what a statement of the application perhaps still names: " + use.summary(),
          "See whether the statement means this one or %s; if it is this one, release the application without it first."
              .formatted(namesake(judged, gone, use).orElse("another")));
    }
  }

  /** What else of the same name the statement may mean. */
  static Optional<String> namesake(Judged judged, Thing gone, Use use) {
    var qualified = use.qualifies(gone);
    if (!qualified && gone.is("built in")) {
      return Optional.of("PostgreSQL's own " + gone.word());
    }
    return judged.run().end().all(gone.kind()).stream()
        .filter(each -> !each.id().equals(gone.id()) && each.word().equals(gone.word()))
        .filter(each -> !qualified || each.schema().equals(gone.schema()))
        .map(Thing::name)
        .findFirst();
  }

  /** What it is called where people read of it. */
  static String sort(Thing thing) {
    return switch (thing.kind()) {
      case "relation" ->
          switch (thing.fact("kind")) {
            case "v" -> "view";
            case "m" -> "materialized view";
            case "S" -> "sequence";
            default -> "table";
          };
      default -> thing.kind();
    };
  }
}
