package dev.tenon.schema.erd.plan;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Comment;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.erd.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every table's group: the one that its comment names by {@code @group}; otherwise its schema, or
 * within a large schema the tables that refer to each other.
 */
public final class Groups {

  private static final int LARGE_SCHEMA = 12;
  private static final int SMALLEST_CLUSTER = 3;
  private static final String REST = "others";
  private static final String TAG = "group";
  private static final Comparator<List<Name>> LARGEST_FIRST =
      Comparator.<List<Name>>comparingInt(List::size).reversed();

  private final SortedMap<Name, Group> byTable = new TreeMap<>();
  private final List<Group> groups = new ArrayList<>();

  private Groups() {}

  public static Groups of(Catalog catalog) {
    var made = new Groups();
    var named = new TreeMap<String, List<Name>>();
    var schemas = new TreeMap<String, List<Name>>();
    for (var table : catalog.ownTables()) {
      var name = table.name();
      named(table)
          .map(group -> named.computeIfAbsent(group, each -> new ArrayList<>()))
          .orElseGet(() -> schemas.computeIfAbsent(name.schema(), each -> new ArrayList<>()))
          .add(name);
    }
    named.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(LARGEST_FIRST))
        .forEach(each -> made.add(each.getKey(), each.getValue()));
    var several = schemas.size() + named.size() > 1;
    schemas.values().stream()
        .sorted(LARGEST_FIRST)
        .forEach(tables -> made.addSchema(catalog, tables, several));
    return made;
  }

  private static Optional<String> named(Table table) {
    return table.comment().tag(TAG).map(Comment.Tag::value).filter(name -> !name.isBlank());
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

  /** What has one name is one group, whether comments, schemas or references made it. */
  private void add(String name, List<Name> tables) {
    var group =
        groups.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseGet(() -> new Group(name, groups.size()));
    if (!groups.contains(group)) {
      groups.add(group);
    }
    tables.forEach(table -> byTable.put(table, group));
  }
}
