package dev.tenon.schema.migrations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that were found so far. */
final class Gathered {

  private final List<Named> names = new ArrayList<>();
  private final Map<String, Set<Named>> aliases = new HashMap<>();
  private final Set<String> queries = new HashSet<>();

  /** Adds a name with all that stands before it, of which the last but one counts. */
  Named add(Named.Sort sort, List<String> path) {
    var named = new Named(sort, path.size() > 1 ? path.get(path.size() - 2) : "", path.getLast());
    names.add(named);
    return named;
  }

  /** Columns may be told to be of this relation by the alias. */
  void alias(String alias, Named relation) {
    aliases.computeIfAbsent(alias, key -> new HashSet<>()).add(relation);
  }

  /** The name of a query of WITH is no relation's. */
  void query(String name) {
    queries.add(name);
  }

  void addAll(Gathered more) {
    names.addAll(more.names);
    queries.addAll(more.queries);
    more.aliases.forEach((alias, relations) -> relations.forEach(each -> alias(alias, each)));
  }

  Uses.Use use(String summary) {
    var meant = names.stream().filter(each -> !isQuery(each)).toList();
    return new Uses.Use(summary, meant, aliases);
  }

  private boolean isQuery(Named named) {
    return named.sort() == Named.Sort.RELATION
        && named.schema().isEmpty()
        && queries.contains(named.name());
  }
}
