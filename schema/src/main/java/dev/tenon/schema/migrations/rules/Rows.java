package dev.tenon.schema.migrations.rules;

import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.migrations.Judged;
import dev.tenon.schema.migrations.watch.LockMode;
import dev.tenon.schema.migrations.watch.State.Change;
import dev.tenon.schema.migrations.watch.State.Thing;
import dev.tenon.schema.migrations.watch.Step;

/** What goes through all rows of a table that has some, or fails on them. */
final class Rows {

  private Rows() {}

  /** The shadow's tables are empty, so that this succeeds there and fails on the target. */
  static Outcome addRequired(Judged judged) {
    var hits = new Hits(judged);
    for (var step : judged.run().steps()) {
      step.changes("column")
          .filter(Change::came)
          .map(Change::thing)
          .filter(column -> column.is("required") && !column.is("filled"))
          .forEach(column ->
              hits.heavy(column.table())
                  .ifPresent(table ->
                      hits.add(
                          step,
                          table.name() + "." + column.name(),
                          "adds a required column without a default to %s: it fails on the rows"
                                  .formatted(hits.weighed(table))
                              + " there are.",
                          "Add it without NOT NULL, or with a default; fill it in; then require it"
                              + " by way of a check (see set-not-null).")));
    }
    return hits.outcome();
  }

  static Outcome setNotNull(Judged judged) {
    var hits = new Hits(judged);
    for (var step : judged.run().steps()) {
      step.changes("column")
          .filter(change -> change.changed("required") && change.thing().is("required"))
          .filter(change -> step.scanned().contains(String.valueOf(change.thing().table())))
          .forEach(change ->
              hits.heavy(change.thing().table())
                  .ifPresent(table ->
                      hits.addCost(
                          step,
                          table,
                          table.name() + "." + change.thing().name(),
                          "reads every row for a null, " + hits.holding(step, table) + ".",
                          "alter table %1$s add constraint c check (%2$s is not null) not valid; in"
                                  .formatted(table.name(), change.thing().name())
                              + " a next migration validate constraint c, then set not null, which"
                              + " then trusts the check; then drop constraint c.")));
    }
    return hits.outcome();
  }

  static Outcome typeRewrite(Judged judged) {
    var hits = new Hits(judged);
    for (var step : judged.run().steps()) {
      for (var id : step.rewritten()) {
        if (addsColumn(step, id)) {
          continue;
        }
        hits.heavy(id)
            .ifPresent(table ->
                hits.addCost(
                    step,
                    table,
                    object(step, table),
                    "rewrites every row and index, " + hits.holding(step, table) + ".",
                    changesType(step, id)
                        ? "Add a column of the new type, write both, copy the old values over in"
                            + " batches, and drop the old column in a later release."
                        : "Leave it out, or do it while nobody needs the table; pg_repack writes a"
                            + " table anew while it is in use."));
      }
      reindexed(step, hits);
    }
    return hits.outcome();
  }

  /** A type that is stored the same may still sort in another way: its indexes are built anew. */
  private static void reindexed(Step step, Hits hits) {
    step.changes("column")
        .filter(change -> change.changed("type"))
        .filter(change -> !step.rewritten().contains(change.thing().table()))
        .forEach(change ->
            hits.heavy(change.thing().table())
                .filter(table ->
                    step.scanned().contains(table.id())
                        || step.changes("index")
                            .anyMatch(index ->
                                index.changed("file") && table.id().equals(index.thing().table())))
                .ifPresent(table ->
                    hits.addCost(
                        step,
                        table,
                        table.name() + "." + change.thing().name(),
                        "reads every row to change the type, " + hits.holding(step, table) + ".",
                        "Add a column of the new type, write both, copy the old values over in"
                            + " batches, and drop the old column in a later release.")));
  }

  static Outcome volatileDefault(Judged judged) {
    var hits = new Hits(judged);
    for (var step : judged.run().steps()) {
      for (var id : step.rewritten()) {
        step.changes("column")
            .filter(change -> change.came() && id.equals(change.thing().table()))
            .map(Change::thing)
            .filter(column -> column.is("filled"))
            .forEach(column ->
                hits.heavy(id)
                    .ifPresent(table ->
                        hits.addCost(
                            step,
                            table,
                            table.name() + "." + column.name(),
                            "adds a column whose value differs by row, and so rewrites every row, "
                                + hits.holding(step, table)
                                + ".",
                            "Add the column without the default, set the default for new rows, and"
                                + " fill in the old ones in batches.")));
      }
    }
    return hits.outcome();
  }

  static Outcome dmlWithoutWhere(Judged judged) {
    var hits = new Hits(judged);
    for (var step : judged.run().kept()) {
      var statement = step.statement();
      var truncates = statement.begins("truncate");
      var writes = statement.begins("update") || statement.begins("delete");
      if (truncates || (writes && !statement.has("where"))) {
        var mode = truncates ? LockMode.ACCESS_EXCLUSIVE : LockMode.ROW_EXCLUSIVE;
        step.acquired().stream()
            .filter(lock -> lock.mode() == mode)
            .flatMap(lock -> hits.heavy(lock.table()).stream())
            .forEach(table ->
                hits.add(
                    statement.begins("update") ? Severity.WARNING : null,
                    step,
                    table.name(),
                    "%s every row of %s at once."
                        .formatted(
                            statement.begins("update") ? "changes" : "deletes",
                            hits.weighed(table)),
                    statement.begins("update")
                        ? "Change the rows in batches, each in a transaction of its own, outside"
                            + " of the migration."
                        : "Say which rows; or keep them until a later release."));
      }
    }
    return hits.outcome();
  }

  private static boolean changesType(Step step, String table) {
    return step.changes("column")
        .anyMatch(change -> change.changed("type") && table.equals(change.thing().table()));
  }

  private static boolean addsColumn(Step step, String table) {
    return step.changes("column")
        .anyMatch(change ->
            change.came() && table.equals(change.thing().table()) && change.thing().is("filled"));
  }

  /** The column whose type changed, or the table when it is rewritten for another reason. */
  private static String object(Step step, Thing table) {
    return step.changes("column")
        .filter(change -> change.changed("type") && table.id().equals(change.thing().table()))
        .map(change -> table.name() + "." + change.thing().name())
        .findFirst()
        .orElse(table.name());
  }
}
