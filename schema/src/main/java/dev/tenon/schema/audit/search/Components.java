package dev.tenon.schema.audit.search;

import dev.tenon.schema.catalog.Relationship;
import dev.tenon.schema.catalog.table.Name;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tables that refer to each other in a circle: strongly connected components, by Tarjan. */
final class Components {

  private final Map<Name, TreeSet<Name>> targets = new TreeMap<>();
  private final Map<Name, Integer> number = new HashMap<>();
  private final Map<Name, Integer> lowest = new HashMap<>();
  private final Deque<Name> path = new ArrayDeque<>();
  private final List<List<Name>> found = new ArrayList<>();

  private Components() {}

  /** The components of more than one table, in the order of their first tables' names. */
  static List<List<Name>> of(List<Relationship> relationships) {
    var components = new Components();
    for (var each : relationships) {
      components
          .targets
          .computeIfAbsent(each.child().name(), child -> new TreeSet<>())
          .add(each.parent().name());
    }
    components.targets.keySet().forEach(components::visit);
    return components.found.stream()
        .filter(tables -> tables.size() > 1)
        .sorted((one, other) -> one.getFirst().compareTo(other.getFirst()))
        .toList();
  }

  private void visit(Name table) {
    if (number.containsKey(table)) {
      return;
    }
    number.put(table, number.size());
    lowest.put(table, number.get(table));
    path.push(table);
    for (var target : targets.getOrDefault(table, new TreeSet<>())) {
      visit(target);
      if (path.contains(target)) {
        lowest.merge(table, lowest.getOrDefault(target, 0), Math::min);
      }
    }
    if (number.get(table).equals(lowest.get(table))) {
      var component = new TreeSet<Name>();
      do {
        component.add(path.peek());
      } while (!path.pop().equals(table));
      found.add(List.copyOf(component));
    }
  }
}
