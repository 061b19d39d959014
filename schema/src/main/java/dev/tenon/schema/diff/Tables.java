package dev.tenon.schema.diff;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.diff.found.Effect;
import dev.tenon.schema.diff.found.Found;
import dev.tenon.schema.diff.found.Pairs;
import dev.tenon.schema.diff.found.Pairs.Pair;
import dev.tenon.schema.diff.found.Subject;
import dev.tenon.schema.diff.found.Subject.Concept;
import java.util.List;

/** Compares tables and all that hangs on them. */
final class Tables {

  private final Found found;

  Tables(Found found) {
    this.found = found;
  }

  void compare(Catalog before, Catalog after) {
    var exact = Pairs.of(own(before), own(after), Table::name);
    var renamed = Renames.ofTables(exact);
    var pairs = exact.marrying(renamed.pairs());
    for (var each : pairs.removed()) {
      found.removed(subject(each), "", Effect.BREAKS_BOTH, "Every statement that names it fails.");
    }
    for (var each : pairs.added()) {
      found.added(subject(each), "", Effect.SAFE, "Nothing used it.");
    }
    for (var each : pairs.both()) {
      table(each, renamed);
    }
  }

  private void table(Pair<Table> pair, Renames renames) {
    var before = pair.before();
    var after = pair.after();
    var subject = subject(after);
    if (!before.name().equals(after.name())) {
      found.renamed(
          subject,
          before.name().toString(),
          after.name().toString(),
          "Its columns are the same. Every statement that names the old table fails: keep a view"
              + " of that name until none does.");
    }
    found.changed(
        subject,
        "kind",
        before.kind(),
        after.kind(),
        Effect.BREAKS_WRITERS,
        "Keys, references and upserts obey other rules on it.");
    found.owned(subject, before.owner(), after.owner());
    storage(subject, before, after);
    partitioning(subject, before, after);
    var columns = new Columns(found);
    columns.compare(before, after);
    order(subject, before, after);
    new Constraints(found, renames).compare(before, after);
    new Indexes(found).compare(after.name(), before.indexes(), after.indexes());
    new Policies(found).compare(before, after);
    new Triggers(found).compare(before.name(), before.triggers(), after.name(), after.triggers());
    found.commented(subject, before.comment(), after.comment());
  }

  private void storage(Subject subject, Table before, Table after) {
    found.changed(
        subject,
        "persistence",
        before.storage().persistence(),
        after.storage().persistence(),
        Effect.SAFE,
        "An unlogged table is empty after a crash, and replicas have nothing of it.");
    found.changed(
        subject,
        "storage parameters",
        before.storage().parameters(),
        after.storage().parameters(),
        Effect.SAFE,
        "They decide on space and upkeep alone.");
    found.changed(
        subject,
        "tablespace",
        before.storage().tablespace(),
        after.storage().tablespace(),
        Effect.SAFE,
        "It decides where the rows lie, nothing else.");
    found.changed(
        subject,
        "access method",
        before.storage().accessMethod(),
        after.storage().accessMethod(),
        Effect.SAFE,
        "It decides how the rows lie, nothing else.");
    found.changed(
        subject,
        "replica identity",
        before.storage().replicaIdentity(),
        after.storage().replicaIdentity(),
        Effect.BREAKS_WRITERS,
        "Where the table is published, updates and deletes need a sufficient identity.");
  }

  private void partitioning(Subject subject, Table before, Table after) {
    found.changed(
        subject,
        "partitioning",
        place(before),
        place(after),
        Effect.BREAKS_WRITERS,
        "Rows go to other partitions, or to none and are refused.");
    found.changed(
        subject,
        "inherits",
        before.inherits(),
        after.inherits(),
        Effect.BREAKS_READERS,
        "Questions to the parent meet other rows.");
  }

  private static String place(Table table) {
    var partitioning = table.partitioning();
    if (partitioning == null) {
      return "";
    }
    return (partitioning.key() == null ? "" : "by " + partitioning.key())
        + (partitioning.parent() == null
            ? ""
            : " of %s %s".formatted(partitioning.parent(), partitioning.bound()));
  }

  private void order(Subject subject, Table before, Table after) {
    found.changed(
        subject,
        "column order",
        common(before, after),
        common(after, before),
        Effect.BREAKS_WRITERS,
        "An INSERT without a list of columns, or a COPY, fills other columns.");
  }

  private static List<String> common(Table of, Table with) {
    return of.columns().stream()
        .map(each -> each.name())
        .filter(name -> with.column(name).isPresent())
        .toList();
  }

  private static List<Table> own(Catalog catalog) {
    return catalog.tables().stream().filter(each -> each.extension() == null).toList();
  }

  static Subject subject(Table table) {
    return Subject.of(Concept.TABLE, table.name());
  }
}
