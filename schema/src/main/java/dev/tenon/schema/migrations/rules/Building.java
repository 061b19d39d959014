package dev.tenon.schema.migrations.rules;

import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.migrations.Judged;
import dev.tenon.schema.migrations.files.Migration;
import dev.tenon.schema.migrations.watch.Lock;
import dev.tenon.schema.migrations.watch.State.Change;
import dev.tenon.schema.migrations.watch.State.Thing;
import dev.tenon.schema.migrations.watch.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Checks and indexes that are built while others wait, and the locks that they wait for. */
final class Building {

  /** As many tables as a sentence has room for. */
  private static final int FEW = 5;

  private static final Set<String> CHECKED = Set.of("c", "f");

  private Building() {}

  static Outcome constraint(Judged judged) {
    var hits = new Hits(judged);
    for (var step : judged.run().steps()) {
      step.changes("constraint")
          .filter(Change::came)
          .map(Change::thing)
          .filter(each -> CHECKED.contains(each.fact("type")) && each.is("validated"))
          .forEach(constraint ->
              hits.heavy(constraint.table())
                  .ifPresent(table ->
                      hits.addCost(
                          step,
                          table,
                          "%s on %s".formatted(constraint.name(), table.name()),
                          "checks every row, %s%s."
                              .formatted(hits.holding(step, table), target(hits, constraint, step)),
                          "alter table %s add constraint %s %s not valid; in a next migration:"
                                  .formatted(
                                      table.name(),
                                      constraint.name(),
                                      constraint.fact("definition"))
                              + " alter table %s validate constraint %s, which lets writes go on."
                                  .formatted(table.name(), constraint.name()))));
    }
    return hits.outcome();
  }

  /** A reference holds up the writers of the table it leads to as well. */
  private static String target(Hits hits, Thing constraint, Step step) {
    return hits.old(constraint.fact("target"))
        .filter(table -> !table.id().equals(constraint.table()))
        .map(table -> ", and " + hits.holding(step, table))
        .orElse("");
  }

  static Outcome index(Judged judged) {
    var hits = new Hits(judged);
    for (var step : judged.run().steps()) {
      if (step.alone()) {
        continue;
      }
      var built =
          step.changes("index")
              .filter(change -> change.came() ? !replaces(step, change) : rebuilt(step, change))
              .map(Change::thing)
              .toList();
      built.stream()
          .filter(index -> !ofTable(hits, index, built))
          .forEach(index ->
              hits.heavy(index.table())
                  .ifPresent(table ->
                      hits.addCost(
                          step,
                          table,
                          "%s on %s".formatted(index.name(), table.name()),
                          "builds an index over all rows, " + hits.holding(step, table) + ".",
                          remedy(step, index, table))));
    }
    return hits.outcome();
  }

  /** True for a partition's part of an index that is built on its whole table. */
  private static boolean ofTable(Hits hits, Thing index, List<Thing> built) {
    var root = hits.old(index.table()).map(table -> table.fact("root")).orElse("");
    return built.stream().anyMatch(each -> root.equals(each.table()));
  }

  private static String remedy(Step step, Thing index, Thing table) {
    var apart = " concurrently, in a migration of its own that runs outside of a transaction.";
    if (table.fact("kind").equals("p")) {
      return "create index on only %s; on each partition create index concurrently, and attach it."
          .formatted(table.name());
    }
    if (step.statement().begins("reindex")) {
      return "reindex" + apart;
    }
    return index.is("unique")
        ? "create unique index" + apart + " A key then takes it: add constraint … using index."
        : "create index" + apart;
  }

  /** Built anew by a change of its column's type, which another rule tells. */
  private static boolean replaces(Step step, Change fresh) {
    return step.changes("index")
        .anyMatch(change -> change.went() && change.thing().name().equals(fresh.thing().name()));
  }

  private static boolean rebuilt(Step step, Change change) {
    return step.statement().begins("reindex") && change.changed("file");
  }

  /** One hit a migration, at its first such lock: the limit is set once, at its head. */
  static Outcome lockTimeout(Judged judged) {
    var hits = new Hits(judged);
    var byMigration = new LinkedHashMap<Migration, List<Step>>();
    for (var step : judged.run().steps()) {
      if (!step.limited() && !blocked(hits, step).isEmpty()) {
        byMigration.computeIfAbsent(step.migration(), each -> new ArrayList<>()).add(step);
      }
    }
    byMigration.forEach((migration, steps) -> {
      var tables = steps.stream().flatMap(each -> blocked(hits, each).stream()).distinct().toList();
      hits.add(
          steps.getFirst(),
          String.join(", ", tables.stream().map(Thing::name).distinct().sorted().toList()),
          "waits without limit for a lock on %s: while it waits, everybody who comes later waits"
                  .formatted(few(tables.stream().map(hits::weighed).distinct().sorted().toList()))
              + " behind it.",
          "Begin the migration by set local lock_timeout = '5s', and try again when it gives up.");
    });
    return hits.outcome();
  }

  private static String few(List<String> tables) {
    var more = tables.size() - FEW;
    return more <= 1
        ? String.join(", ", tables)
        : "%s and %d more".formatted(String.join(", ", tables.subList(0, FEW)), more);
  }

  private static List<Thing> blocked(Hits hits, Step step) {
    return step.acquired().stream()
        .filter(lock -> lock.mode().blocksWrites())
        .map(Lock::table)
        .distinct()
        .flatMap(table -> hits.old(table).stream())
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .toList();
  }
}
