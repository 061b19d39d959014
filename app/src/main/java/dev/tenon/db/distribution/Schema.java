package dev.tenon.db.distribution;

import dev.tenon.db.distribution.Table.Placement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the catalog says of the schema, as far as distributing it goes.
 *
 * @param dropped keys that an earlier run took away and has not put back, as they come back
 * @param isJournalThere whether the table of those is there
 */
record Schema(
    List<Table> tables,
    List<ForeignKey> keys,
    List<ForeignKey> dropped,
    List<UniqueRule> tenantless,
    List<Policy> subqueries,
    boolean isJournalThere) {

  /** The tables, each after those that it refers to. */
  List<Table> parentsFirst() {
    Map<String, Table> waiting = new LinkedHashMap<>();
    tables.forEach(table -> waiting.put(table.name(), table));
    List<Table> ordered = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (!waiting.isEmpty()) {
      Table next =
          waiting.values().stream()
              .filter(table -> names.containsAll(parents(table)))
              .findFirst()
              .orElseThrow(() ->
                  new IllegalStateException("foreign keys run in a circle: " + waiting.keySet()));
      waiting.remove(next.name());
      names.add(next.name());
      ordered.add(next);
    }
    return ordered;
  }

  private Set<String> parents(Table table) {
    Set<String> parents = new HashSet<>();
    if (table.placement() == Placement.TENANT && !table.isOrganizations()) {
      // It is placed beside the organizations, whether or not a key says so.
      parents.add(Table.ORGANIZATIONS);
    }
    for (List<ForeignKey> some : List.of(keys, dropped)) {
      some.stream()
          .filter(key -> key.table().equals(table.name()))
          .map(ForeignKey::references)
          .filter(parent -> !parent.equals(table.name()))
          .forEach(parents::add);
    }
    return parents;
  }

  Table table(String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no table " + name));
  }
}
