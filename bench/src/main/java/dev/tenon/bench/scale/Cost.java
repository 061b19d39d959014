package dev.tenon.bench.scale;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a plan did when it ran, as no noise changes it.
 *
 * @param buffers pages of 8 kB that were looked at, in memory or not
 * @param inner how many of them were above the leaves of an index: the way to what was looked for
 * @param sortedRows the most rows that were sorted at once
 * @param pairedRows pairs of rows that joins put together in vain: cheap each, but as many as one
 *     side has times the other
 * @param scanned tables that have rows and were read from end to end
 */
public record Cost(
    long buffers, long inner, long sortedRows, long pairedRows, Set<String> scanned) {
  static final Cost NONE = new Cost(0, 0, 0, 0, Set.of());

  /**
   * Reads the JSON of {@code explain (analyze, buffers)}.
   *
   * @param levels how many pages each index has above its leaves, on the way to any of them
   */
  static Cost of(JsonNode explained, Map<String, Integer> levels) {
    JsonNode plan = explained.get(0).get("Plan");
    Cost below = node(plan, levels);
    // A node's buffers include those of the nodes below it.
    return new Cost(
        buffers(plan), below.inner(), below.sortedRows(), below.pairedRows(), below.scanned());
  }

  /** The pages that hold what was looked for: those of tables, and the leaves of indexes. */
  long told() {
    return buffers - inner;
  }

  Cost plus(Cost other) {
    Set<String> tables = new TreeSet<>(scanned);
    tables.addAll(other.scanned());
    return new Cost(
        buffers + other.buffers(),
        inner + other.inner(),
        Math.max(sortedRows, other.sortedRows()),
        Math.max(pairedRows, other.pairedRows()),
        tables);
  }

  private static Cost node(JsonNode node, Map<String, Integer> levels) {
    Cost cost =
        switch (node.path("Node Type").asString("")) {
          case "Sort", "Incremental Sort" ->
              new Cost(0, 0, rows(node.path("Plans").path(0)), 0, Set.of());
          case "Seq Scan" -> new Cost(0, 0, 0, 0, scanned(node));
          default -> new Cost(0, inner(node, levels), 0, paired(node), Set.of());
        };
    for (JsonNode child : node.path("Plans")) {
      cost = cost.plus(node(child, levels));
    }
    return cost;
  }

  private static Set<String> scanned(JsonNode node) {
    return rows(node) > 0 ? Set.of(node.path("Relation Name").asString("")) : Set.of();
  }

  /** Of one loop, as PostgreSQL tells it: a mean, whose parts of a row count as a whole one. */
  private static long rows(JsonNode node) {
    return (long)
        Math.ceil(
            node.path("Actual Rows").asDouble(0) + node.path("Rows Removed by Filter").asDouble(0));
  }

  /** In all loops: what PostgreSQL tells is the mean of one. */
  private static long paired(JsonNode node) {
    return (long)
        (node.path("Rows Removed by Join Filter").asDouble(0)
            * node.path("Actual Loops").asDouble(1));
  }

  private static long inner(JsonNode node, Map<String, Integer> levels) {
    return node.path("Index Searches").asLong(0)
        * levels.getOrDefault(node.path("Index Name").asString(""), 0);
  }

  private static long buffers(JsonNode node) {
    return node.path("Shared Hit Blocks").asLong(0) + node.path("Shared Read Blocks").asLong(0);
  }
}
