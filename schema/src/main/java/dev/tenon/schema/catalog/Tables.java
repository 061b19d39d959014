package dev.tenon.schema.catalog;

import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * An immutable list of tables that finds them by name, and who refers to whom, without going
 * through all of them.
 */
final class Tables extends AbstractList<Table> implements RandomAccess {

  private final List<Table> tables;
  private final Map<Name, Table> byName = new HashMap<>();
  private final List<Relationship> relationships = new ArrayList<>();
  private final Map<Name, List<Relationship>> byChild = new HashMap<>();
  private final Map<Name, List<Relationship>> byParent = new HashMap<>();

  private Tables(List<Table> tables) {
    this.tables = List.copyOf(tables);
    tables.forEach(table -> byName.put(table.name(), table));
    tables.forEach(this::addKeys);
  }

  static Tables of(List<Table> tables) {
    return tables instanceof Tables already ? already : new Tables(tables);
  }

  @Override
  public Table get(int place) {
    return tables.get(place);
  }

  @Override
  public int size() {
    return tables.size();
  }

  Optional<Table> table(Name name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** By child, then by the key's name. */
  List<Relationship> relationships() {
    return List.copyOf(relationships);
  }

  List<Relationship> from(Name child) {
    return List.copyOf(byChild.getOrDefault(child, List.of()));
  }

  List<Relationship> to(Name parent) {
    return List.copyOf(byParent.getOrDefault(parent, List.of()));
  }

  /** A key that leads out of the catalog's schemas is none of its relationships. */
  private void addKeys(Table child) {
    for (var key : child.foreignKeys()) {
      var target = byName.get(key.target());
      if (!key.inherited() && target != null) {
        var parent = whole(target);
        var relationship =
            new Relationship(key, child, parent, parent.equals(target) ? null : target);
        relationships.add(relationship);
        byChild.computeIfAbsent(child.name(), name -> new ArrayList<>()).add(relationship);
        byParent.computeIfAbsent(parent.name(), name -> new ArrayList<>()).add(relationship);
      }
    }
  }

  /** The root of the tree of partitions, as far as it is in the catalog. */
  private Table whole(Table table) {
    var place = table.partitioning();
    var above = place == null || place.parent() == null ? null : byName.get(place.parent());
    return above == null ? table : whole(above);
  }
}
