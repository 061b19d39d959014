package dev.tenon.schema.erd.plan;

import dev.tenon.schema.catalog.Relationship;
import dev.tenon.schema.catalog.table.Name;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tables that so many others refer to that lines to them would hide all else. */
public sealed interface Hubs {

  /** The hubs among tables with these relationships. */
  Set<Name> among(Collection<Relationship> relationships, int tables);

  /** None: every reference is a line. */
  record None() implements Hubs {
    @Override
    public Set<Name> among(Collection<Relationship> relationships, int tables) {
      return Set.of();
    }
  }

  /** These and no others. */
  record Named(List<Name> names) implements Hubs {

    public Named {
      names = List.copyOf(names);
    }

    @Override
    public Set<Name> among(Collection<Relationship> relationships, int tables) {
      return new TreeSet<>(names);
    }
  }

  /** Those that more than an eighth of the tables refer to, but not fewer than 7 nor over 12. */
  record Automatic() implements Hubs {
    private static final int SHARE = 8;
    private static final int FEWEST = 7;
    private static final int MOST = 12;

    @Override
    public Set<Name> among(Collection<Relationship> relationships, int tables) {
      var threshold = Math.clamp(tables / SHARE, FEWEST, MOST);
      return relationships.stream()
          .filter(each -> !each.selfReference())
          .collect(
              Collectors.groupingBy(
                  each -> each.parent().name(),
                  Collectors.mapping(each -> each.child().name(), Collectors.toSet())))
          .entrySet()
          .stream()
          .filter(entry -> entry.getValue().size() > threshold)
          .map(Map.Entry::getKey)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
