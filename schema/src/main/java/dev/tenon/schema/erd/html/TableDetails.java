package dev.tenon.schema.erd.html;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Relationship;
import dev.tenon.schema.catalog.table.Column;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.erd.BriefType;
import dev.tenon.schema.erd.Card;
import dev.tenon.schema.erd.Edge;
import dev.tenon.schema.erd.Mark;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page tells of a table when it is chosen: more than its card can. */
record TableDetails(
    String name,
    String group,
    String comment,
    List<ColumnDetails> columns,
    List<Named> constraints,
    List<Named> indexes,
    List<Named> policies,
    List<Link> references,
    List<Link> referencedBy) {

  /** A column. */
  record ColumnDetails(
      String name,
      String type,
      boolean nullable,
      @Nullable String defaultValue,
      List<String> marks,
      String comment) {}

  /** Something of the table's that has a definition and a reason. */
  record Named(String name, String definition, String comment) {}

  /** A way to another table. */
  record Link(String table, String words) {}

  static TableDetails of(Catalog catalog, Card card) {
    var table = card.table();
    return new TableDetails(
        table.name().toString(),
        card.group().name(),
        table.comment().source(),
        table.columns().stream().map(column -> column(table, column)).toList(),
        Stream.concat(table.keys(), table.checks().stream())
            .map(each -> new Named(each.name(), each.definition(), each.comment().source()))
            .toList(),
        table.indexes().stream()
            .filter(index -> index.constraint() == null)
            .map(index ->
                new Named(index.name().name(), index.definition(), index.comment().source()))
            .toList(),
        policies(table),
        catalog.relationshipsFrom(table).stream().map(each -> link(each, each.parent())).toList(),
        catalog.relationshipsTo(table).stream().map(each -> link(each, each.child())).toList());
  }

  private static ColumnDetails column(Table table, Column column) {
    return new ColumnDetails(
        column.name(),
        BriefType.of(column.type()),
        column.nullable(),
        column.defaultValue(),
        Mark.of(table, column).stream().map(Mark::words).toList(),
        column.comment().source());
  }

  private static List<Named> policies(Table table) {
    return table.rowSecurity().policies().stream()
        .map(policy ->
            new Named(
                policy.name(),
                "%s for %s to %s%s%s"
                    .formatted(
                        policy.permissive() ? "permissive" : "restrictive",
                        policy.command().name(),
                        String.join(", ", policy.roles()),
                        policy.using() == null ? "" : " using " + policy.using(),
                        policy.check() == null ? "" : " with check " + policy.check()),
                policy.comment().source()))
        .toList();
  }

  private static Link link(Relationship relationship, Table other) {
    return new Link(other.name().toString(), Edge.words(relationship));
  }
}
