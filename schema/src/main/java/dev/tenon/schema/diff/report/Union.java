package dev.tenon.schema.diff.report;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.diff.Comparison;
import dev.tenon.schema.diff.found.Difference;
import dev.tenon.schema.diff.found.Difference.Kind;
import dev.tenon.schema.diff.found.Subject.Concept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Both catalogs in one, for a drawing: all tables that were or are, with all their columns. */
public final class Union {

  private Union() {}

  /** The later catalog, and in it what is gone. */
  public static Catalog of(Comparison comparison) {
    var gone = gone(comparison);
    var after = comparison.after();
    var names = after.tables().stream().map(Table::name).collect(Collectors.toSet());
    var tables =
        Stream.concat(
                after.tables().stream().map(table -> with(table, comparison.before(), gone)),
                comparison.before().tables().stream()
                    .filter(table -> !names.contains(table.name()) && gone.contains(place(table))))
            .sorted(Comparator.comparing(Table::name))
            .toList();
    return new Catalog(
        after.server(),
        after.schemas(),
        after.extensions(),
        tables,
        after.views(),
        after.sequences(),
        after.routines(),
        after.enumerations(),
        after.domains(),
        after.composites(),
        after.rights(),
        after.gaps());
  }

  /** What was removed, as its subject names it. */
  private static Set<String> gone(Comparison comparison) {
    return comparison.differences().stream()
        .filter(each -> each.kind() == Kind.REMOVED)
        .map(Difference::subject)
        .map(Object::toString)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String place(Table table) {
    return Concept.TABLE.words() + " " + table.name();
  }

  private static Table with(Table after, Catalog catalog, Set<String> gone) {
    return catalog.table(after.name()).map(before -> with(after, before, gone)).orElse(after);
  }

  private static Table with(Table after, Table before, Set<String> gone) {
    var columns = new ArrayList<>(after.columns());
    before.columns().stream()
        .filter(each -> after.column(each.name()).isEmpty())
        .filter(
            each -> gone.contains("column %s.%s".formatted(after.name(), Name.quoted(each.name()))))
        .forEach(columns::add);
    var keys = new ArrayList<>(after.foreignKeys());
    before.foreignKeys().stream()
        .filter(each ->
            gone.contains("foreign key %s.%s".formatted(after.name(), Name.quoted(each.name()))))
        .forEach(keys::add);
    return new Table(
        after.name(),
        after.kind(),
        after.owner(),
        after.comment(),
        columns,
        after.primaryKey(),
        after.uniqueKeys(),
        keys,
        after.checks(),
        after.exclusions(),
        after.indexes(),
        after.triggers(),
        after.rowSecurity(),
        after.partitioning(),
        after.inherits(),
        after.storage(),
        after.extension(),
        after.statistics());
  }
}
