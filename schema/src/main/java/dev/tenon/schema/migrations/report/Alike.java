package dev.tenon.schema.migrations.report;

import dev.tenon.schema.migrations.Weights;
import dev.tenon.schema.migrations.watch.LockMode;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Statements that lock and do the same, if to other tables.
 *
 * @param statements the heaviest first
 */
record Alike(List<Seen> statements) {

  Alike {
    statements = List.copyOf(statements);
  }

  /** All of them, those for which others wait longest first. */
  static List<Alike> worstFirst(List<Seen> seen, Weights weights) {
    var heaviestFirst =
        Comparator.<Seen>comparingLong(each -> weights.largest(tables(each))).reversed();
    var worstFirst =
        Comparator.<Alike, Boolean>comparing(each -> !each.first().burdens().isEmpty())
            .thenComparing(each -> strongest(each.first()))
            .thenComparing(each -> !each.first().rewritten().isEmpty())
            .thenComparingLong(each -> weights.largest(tables(each.first())))
            .reversed();
    return seen.stream()
        .collect(Collectors.groupingBy(Alike::sort, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(several -> new Alike(several.stream().sorted(heaviestFirst).toList()))
        .sorted(worstFirst)
        .toList();
  }

  /** The heaviest, to stand for all. */
  Seen first() {
    return statements.getFirst();
  }

  /** What a statement did, whatever the tables are called. */
  private static List<Object> sort(Seen seen) {
    return List.of(
        new TreeSet<>(seen.locks().values()),
        seen.rewritten().isEmpty(),
        seen.scanned().isEmpty(),
        seen.burdens().isEmpty(),
        seen.step().takenBack());
  }

  private static LockMode strongest(Seen seen) {
    return seen.locks().isEmpty() ? LockMode.ACCESS_SHARE : Collections.max(seen.locks().values());
  }

  private static List<String> tables(Seen seen) {
    return Stream.<Collection<String>>of(seen.locks().keySet(), seen.rewritten(), seen.scanned())
        .flatMap(Collection::stream)
        .toList();
  }
}
