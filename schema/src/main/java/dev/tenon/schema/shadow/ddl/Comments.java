package dev.tenon.schema.shadow.ddl;

import static dev.tenon.schema.shadow.ddl.Quoting.quoted;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.View;
import dev.tenon.schema.catalog.table.Column;
import dev.tenon.schema.catalog.table.Comment;
import dev.tenon.schema.catalog.table.Index;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.catalog.table.Table.Kind;
import dev.tenon.schema.catalog.table.Trigger;
import java.util.List;
import java.util.stream.Stream;

/** What COMMENT ON says of each thing; tags in comments decide rules, so they are cloned too. */
final class Comments {

  private Comments() {}

  static Stream<Ddl> of(Catalog catalog) {
    return Stream.of(
            catalog.schemas().stream()
                .filter(each -> each.extension() == null)
                .flatMap(each -> on("schema " + quoted(each.name()), each.comment())),
            catalog.tables().stream()
                .filter(each -> each.extension() == null)
                .flatMap(Comments::table),
            catalog.ownViews().stream().flatMap(Comments::view),
            catalog.sequences().stream()
                .filter(each -> each.extension() == null)
                .flatMap(each -> on("sequence " + each.name(), each.comment())),
            catalog.routines().stream()
                .filter(each -> each.extension() == null)
                .flatMap(each -> on("routine " + each.signature(), each.comment())),
            catalog.enumerations().stream()
                .filter(each -> each.extension() == null)
                .flatMap(each -> on("type " + each.name(), each.comment())),
            catalog.domains().stream()
                .filter(each -> each.extension() == null)
                .flatMap(each -> on("domain " + each.name(), each.comment())),
            catalog.composites().stream()
                .filter(each -> each.extension() == null)
                .flatMap(each -> on("type " + each.name(), each.comment())))
        .flatMap(each -> each);
  }

  private static Stream<Ddl> table(Table table) {
    return Stream.of(
            on(
                (table.kind() == Kind.FOREIGN ? "foreign table " : "table ") + table.name(),
                table.comment()),
            columns(table.name(), table.columns()),
            table
                .constraints()
                .flatMap(each ->
                    on(
                        "constraint %s on %s".formatted(quoted(each.name()), table.name()),
                        each.comment())),
            indexes(table.indexes()),
            triggers(table.name(), table.triggers()),
            table.rowSecurity().policies().stream()
                .flatMap(each ->
                    on(
                        "policy %s on %s".formatted(quoted(each.name()), table.name()),
                        each.comment())))
        .flatMap(each -> each);
  }

  private static Stream<Ddl> view(View view) {
    var kind = view.materialized() ? "materialized view " : "view ";
    return Stream.of(
            on(kind + view.name(), view.comment()),
            columns(view.name(), view.columns()),
            indexes(view.indexes()),
            triggers(view.name(), view.triggers()))
        .flatMap(each -> each);
  }

  private static Stream<Ddl> columns(Name owner, List<Column> columns) {
    return columns.stream()
        .flatMap(each -> on("column %s.%s".formatted(owner, quoted(each.name())), each.comment()));
  }

  private static Stream<Ddl> indexes(List<Index> indexes) {
    return indexes.stream()
        .filter(each -> each.parent() == null)
        .flatMap(each -> on("index " + each.name(), each.comment()));
  }

  private static Stream<Ddl> triggers(Name owner, List<Trigger> triggers) {
    return triggers.stream()
        .filter(each -> !each.inherited())
        .flatMap(
            each -> on("trigger %s on %s".formatted(quoted(each.name()), owner), each.comment()));
  }

  private static Stream<Ddl> on(String what, Comment comment) {
    return comment.source().isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Ddl(
                "comment on " + what,
                "comment on %s is %s".formatted(what, Quoting.literal(comment.source()))));
  }
}
