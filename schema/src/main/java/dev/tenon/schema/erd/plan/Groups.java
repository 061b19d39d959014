package dev.tenon.schema.erd.plan;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.erd.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every table's group: its schema, or within a large schema the tables that refer to each other.
 */
public final class Groups {

  private static final int LARGE_SCHEMA = 12;
  private static final int SMALLEST_CLUSTER = 3;
  private static final String REST = "others";

  private final SortedMap<Name, Group> byTable = new TreeMap<>();
  private final List<Group> groups = new ArrayList<>();

  private Groups() {}

  public static Groups of(Catalog catalog) {
    var made = new Groups();
    var schemas =
        catalog.ownTables().stream()
            .map(Table::name)
            .collect(Collectors.groupingBy(Name::schema, TreeMap::new, Collectors.toList()));
    schemas.values().stream()
        .sorted(Comparator.comparingInt((List<Name> tables) -> tables.size()).reversed())
        .forEach(tables -> made.addSchema(catalog, tables, schemas.size() > 1));
    return made;
  }

  public Group of(Name table) {
    return byTable.getOrDefault(table, new Group(table.schema(), 0));
  }

  /** All groups and their tables, for whoever wants to look at one at a time. */
  public Map<Group, List<Name>> tables() {
    var tables = new TreeMap<Group, List<Name>>(Comparator.comparingInt(Group::colour));
    groups.forEach(group -> tables.put(group, new ArrayList<>()));
    byTable.forEach(
        (table, group) -> tables.computeIfAbsent(group, each -> new ArrayList<>()).add(table));
    return tables;
  }

  private void addSchema(Catalog catalog, List<Name> tables, boolean several) {
    var schema = tables.getFirst().schema();
    if (tables.size() <= LARGE_SCHEMA) {
      add(schema, tables);
      return;
    }
    var rest = new ArrayList<Name>();
    var clusters = Clusters.among(tables, catalog.relationships());
    for (var cluster : clusters) {
      if (cluster.tables().size() < SMALLEST_CLUSTER) {
        rest.addAll(cluster.tables());
      } else {
        add(cluster.centre().name(), cluster.tables());
      }
    }
    if (rest.size() == tables.size()) {
      add(schema, rest);
    } else if (!rest.isEmpty()) {
      add(several ? schema + ", " + REST : REST, rest);
    }
  }

  private void add(String name, List<Name> tables) {
    var group = new Group(name, groups.size());
    groups.add(group);
    tables.forEach(table -> byTable.put(table, group));
  }
}
