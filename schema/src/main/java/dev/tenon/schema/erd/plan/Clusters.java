package dev.tenon.schema.erd.plan;

import dev.tenon.schema.catalog.Relationship;
import dev.tenon.schema.catalog.table.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds tables that refer to each other more than to others: greedy modularity (Clauset, Newman,
 * Moore 2004). A reference to a table counts the less, the more others refer to it, since everybody
 * refers to a hub.
 */
final class Clusters {

  private static final Comparator<NavigableSet<Name>> LARGEST_FIRST =
      Comparator.<NavigableSet<Name>>comparingInt(NavigableSet::size)
          .reversed()
          .thenComparing(NavigableSet::first);

  private final SortedMap<Integer, NavigableSet<Name>> members = new TreeMap<>();
  private final Map<Integer, SortedMap<Integer, Double>> links = new HashMap<>();
  private final Map<Integer, Double> degrees = new HashMap<>();
  private final Map<Name, Double> weights = new HashMap<>();
  private double total;

  private Clusters(Collection<Name> tables, Collection<Relationship> relationships) {
    var numbers = new HashMap<Name, Integer>();
    for (var table : new TreeSet<>(tables)) {
      var number = numbers.size();
      numbers.put(table, number);
      members.put(number, new TreeSet<>(List.of(table)));
      links.put(number, new TreeMap<>());
      degrees.put(number, 0.0);
    }
    var within =
        relationships.stream()
            .filter(each -> !each.selfReference())
            .filter(each -> numbers.containsKey(each.child().name()))
            .filter(each -> numbers.containsKey(each.parent().name()))
            .toList();
    var popularity = new HashMap<Name, Integer>();
    within.forEach(each -> popularity.merge(each.parent().name(), 1, Integer::sum));
    for (var each : within) {
      var weight = 1.0 / popularity.getOrDefault(each.parent().name(), 1);
      link(numbers, each.child().name(), each.parent().name(), weight);
      link(numbers, each.parent().name(), each.child().name(), weight);
      total += weight;
    }
  }

  /** The clusters, the largest first; each table is in one. */
  static List<Cluster> among(Collection<Name> tables, Collection<Relationship> relationships) {
    var clusters = new Clusters(tables, relationships);
    clusters.mergeWhileItHelps();
    return clusters.members.values().stream()
        .sorted(LARGEST_FIRST)
        .map(names -> new Cluster(clusters.centre(names), List.copyOf(names)))
        .toList();
  }

  /**
   * Tables that belong together.
   *
   * @param centre the one that most of them refer to
   */
  record Cluster(Name centre, List<Name> tables) {}

  private void link(Map<Name, Integer> numbers, Name from, Name to, double weight) {
    var number = numbers.getOrDefault(from, -1);
    links
        .getOrDefault(number, new TreeMap<>())
        .merge(numbers.getOrDefault(to, -1), weight, Double::sum);
    degrees.merge(number, weight, Double::sum);
    weights.merge(from, 1.0, Double::sum);
  }

  private void mergeWhileItHelps() {
    for (var pair = bestPair(); !pair.isEmpty(); pair = bestPair()) {
      merge(pair.get(0), pair.get(1));
    }
  }

  private List<Integer> bestPair() {
    var best = 1e-12;
    var pair = List.<Integer>of();
    for (var one : members.keySet()) {
      for (var link : links.getOrDefault(one, new TreeMap<>()).entrySet()) {
        var other = link.getKey();
        var gain = link.getValue() / total - degree(one) * degree(other) / (2 * total * total);
        if (one < other && gain > best) {
          best = gain;
          pair = List.of(one, other);
        }
      }
    }
    return pair;
  }

  private void merge(int kept, int gone) {
    members.getOrDefault(kept, new TreeSet<>()).addAll(members.getOrDefault(gone, new TreeSet<>()));
    members.remove(gone);
    var moved = links.getOrDefault(gone, new TreeMap<>());
    links.remove(gone);
    var own = links.getOrDefault(kept, new TreeMap<>());
    for (var link : moved.entrySet()) {
      var other = links.getOrDefault(link.getKey(), new TreeMap<>());
      other.remove(gone);
      if (link.getKey() != kept) {
        own.merge(link.getKey(), link.getValue(), Double::sum);
        other.merge(kept, link.getValue(), Double::sum);
      }
    }
    own.remove(gone);
    degrees.put(kept, degree(kept) + degree(gone));
  }

  private double degree(int number) {
    return degrees.getOrDefault(number, 0.0);
  }

  private Name centre(NavigableSet<Name> names) {
    var sorted = new ArrayList<>(names);
    sorted.sort(
        Comparator.<Name>comparingDouble(name -> weights.getOrDefault(name, 0.0)).reversed());
    return sorted.getFirst();
  }
}
