package dev.tenon.bench.explain;

import dev.tenon.schema.access.plan.Node;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is dear about a statement's plan where there is much.
 *
 * @param statement the class and the constant that hold it
 * @param scanned large tables that it reads from end to end
 * @param sorted how many rows it is expected to sort at most at once
 */
record Judged(String statement, List<String> scanned, long sorted) {
  /** The most rows of a page, for which a sort costs nothing to speak of. */
  static final int PAGE = 200;

  /** A table with fewer rows is small: reading it whole is the shortest way. */
  private static final int SMALL = 1000;

  /**
   * Reads a plan.
   *
   * @param rows how many each table has, by schema and name
   */
  static Judged of(String statement, Node plan, Map<String, Long> rows) {
    TreeSet<String> scanned = new TreeSet<>();
    plan.all()
        .filter(Node::readsAll)
        .flatMap(node -> node.table().stream())
        .map(table -> table.schema() + "." + table.name())
        .filter(table -> rows.getOrDefault(table, 0L) > SMALL)
        .forEach(scanned::add);
    double sorted =
        plan.all()
            .filter(node -> node.type().equals("Sort"))
            .flatMap(node -> node.children().stream())
            .mapToDouble(Node::rows)
            .max()
            .orElse(0);
    return new Judged(statement, List.copyOf(scanned), Math.round(sorted));
  }

  boolean isDear() {
    return !scanned.isEmpty() || sorted > PAGE;
  }
}
