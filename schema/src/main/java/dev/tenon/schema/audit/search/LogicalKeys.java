package dev.tenon.schema.audit.search;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Column;
import dev.tenon.schema.catalog.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** References that are meant, by a column's name and type, and not declared. */
final class LogicalKeys {

  private static final String ENDING = "_id";

  private LogicalKeys() {}

  static Stream<Reference> of(Catalog catalog) {
    return catalog.ownTables().stream()
        .flatMap(table ->
            table.columns().stream().flatMap(column -> reference(catalog, table, column).stream()));
  }

  private static Optional<Reference> reference(Catalog catalog, Table table, Column column) {
    if (!column.name().endsWith(ENDING) || declared(table, column) || polymorphic(table, column)) {
      return Optional.empty();
    }
    var targets =
        catalog.ownTables().stream()
            .filter(target -> !target.equals(table))
            .filter(target -> target.name().schema().equals(table.name().schema()))
            .filter(target -> named(base(column)).contains(target.name().name()))
            .filter(target -> sameType(target, column))
            .toList();
    return targets.size() == 1
        ? Optional.of(
            new Reference(
                table.name() + "." + column.name(),
                table.name(),
                List.of(column.name()),
                targets.getFirst().name(),
                keyColumns(targets.getFirst()),
                "no foreign key says so"))
        : Optional.empty();
  }

  private static String base(Column column) {
    return column.name().substring(0, column.name().length() - ENDING.length());
  }

  private static List<String> named(String singular) {
    return List.of(
        singular, singular + "s", singular + "es", singular.replaceFirst("y$", "") + "ies");
  }

  private static boolean declared(Table table, Column column) {
    return table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
  }

  private static boolean polymorphic(Table table, Column column) {
    return table.column(base(column) + "_type").isPresent();
  }

  private static boolean sameType(Table target, Column column) {
    return keyColumns(target).size() == 1
        && target
            .column(keyColumns(target).getFirst())
            .filter(key -> key.type().underlying().name().equals(column.type().underlying().name()))
            .isPresent();
  }

  private static List<String> keyColumns(Table table) {
    return table.primaryKey() == null ? List.of() : table.primaryKey().columns();
  }
}
