package dev.tenon.schema.erd.plan;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which of a catalog's tables are looked at. Partitions and tables of extensions never are. */
public sealed interface Viewpoint {

  /** The tables, sorted by name. */
  Set<Name> tables(Catalog catalog);

  /** In a few words, for the subtitle. */
  String words();

  /** All of them. */
  record Whole() implements Viewpoint {
    @Override
    public Set<Name> tables(Catalog catalog) {
      return namesOf(catalog.ownTables());
    }

    @Override
    public String words() {
      return "whole schema";
    }
  }

  /** One schema's. */
  record OfSchema(String schema) implements Viewpoint {
    @Override
    public Set<Name> tables(Catalog catalog) {
      return namesOf(
          catalog.ownTables().stream()
              .filter(table -> table.name().schema().equals(schema))
              .toList());
    }

    @Override
    public String words() {
      return "schema " + schema;
    }
  }

  /** These, as long as they exist. */
  record Chosen(String words, List<Name> names) implements Viewpoint {

    public Chosen {
      names = List.copyOf(names);
    }

    @Override
    public Set<Name> tables(Catalog catalog) {
      return namesOf(
          catalog.ownTables().stream().filter(table -> names.contains(table.name())).toList());
    }
  }

  /**
   * A table and its neighbours.
   *
   * @param depth steps over foreign keys, in both directions; a hub on the way is shown, but not
   *     walked through
   */
  record Around(Name table, int depth) implements Viewpoint {
    @Override
    public Set<Name> tables(Catalog catalog) {
      var hubs = new Hubs.Automatic().among(catalog.relationships(), catalog.ownTables().size());
      var reached = new TreeSet<Name>(Set.of(table));
      var border = Set.of(table);
      for (var step = 0; step < depth; step++) {
        var next = new TreeSet<Name>();
        for (var name : border) {
          if (name.equals(table) || !hubs.contains(name)) {
            catalog.table(name).stream()
                .flatMap(each -> catalog.neighbours(each).stream())
                .filter(each -> each.extension() == null && !each.partition())
                .map(Table::name)
                .forEach(next::add);
          }
        }
        next.removeAll(reached);
        reached.addAll(next);
        border = next;
      }
      return reached;
    }

    @Override
    public String words() {
      return "around " + table.name() + (depth == 1 ? "" : ", %d steps".formatted(depth));
    }
  }

  private static Set<Name> namesOf(List<Table> tables) {
    return tables.stream().map(Table::name).collect(Collectors.toCollection(TreeSet::new));
  }
}
