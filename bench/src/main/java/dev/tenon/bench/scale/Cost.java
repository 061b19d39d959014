package dev.tenon.bench.scale;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a plan did when it ran, as no noise changes it.
 *
 * @param buffers pages of 8 kB that were looked at, in memory or not
 * @param sortedRows the most rows that were sorted at once
 * @param scanned tables that were read from end to end
 */
public record Cost(long buffers, long sortedRows, Set<String> scanned) {
  static final Cost NONE = new Cost(0, 0, Set.of());

  /** Reads the JSON of {@code explain (analyze, buffers)}. */
  static Cost of(JsonNode explained) {
    JsonNode plan = explained.get(0).get("Plan");
    Cost below = node(plan);
    // A node's buffers include those of the nodes below it.
    return new Cost(buffers(plan), below.sortedRows(), below.scanned());
  }

  Cost plus(Cost other) {
    Set<String> tables = new TreeSet<>(scanned);
    tables.addAll(other.scanned());
    return new Cost(buffers + other.buffers(), Math.max(sortedRows, other.sortedRows()), tables);
  }

  private static Cost node(JsonNode node) {
    String type = node.path("Node Type").asString("");
    long rows = 0;
    if (type.endsWith("Sort")) {
      rows = node.path("Plans").path(0).path("Actual Rows").asLong(0);
    }
    Set<String> scanned =
        type.equals("Seq Scan") ? Set.of(node.path("Relation Name").asString("")) : Set.of();
    Cost cost = new Cost(0, rows, scanned);
    for (JsonNode child : node.path("Plans")) {
      cost = cost.plus(node(child));
    }
    return cost;
  }

  private static long buffers(JsonNode node) {
    return node.path("Shared Hit Blocks").asLong(0) + node.path("Shared Read Blocks").asLong(0);
  }
}
