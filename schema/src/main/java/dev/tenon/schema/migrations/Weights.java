package dev.tenon.schema.migrations;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many rows the target's tables have. A cost counts by that: on an empty table nothing takes
 * long, on a small one hardly anything.
 *
 * @param rows by qualified name; a table that is not in it is taken for large
 */
public record Weights(Map<String, Long> rows) {

  /** Nothing is known: every table is taken for large. */
  public static final Weights UNKNOWN = new Weights(Map.of());

  private static final long SMALL = 10_000;

  public Weights {
    rows = Map.copyOf(rows);
  }

  /** What the target's statistics say; a table without pages is empty whatever they say. */
  public static Weights of(ReadOnlySession session, Catalog catalog) {
    var schemas = catalog.schemas().stream().map(each -> each.name()).toList();
    var rows = new HashMap<String, Long>();
    switch (session.ask(Sql.beside(Weights.class, "weights"), Map.of("schemas", schemas))) {
      case Answer.Rows(var found) ->
          found.forEach(row -> rows.put(row.get("name").asString(), row.get("rows").asLong()));
      case Answer.Refused refused -> catalog.tables().forEach(each -> estimate(each, rows));
    }
    return new Weights(rows);
  }

  /** The same with no table of fewer rows than this. */
  public Weights atLeast(long least) {
    var more = new HashMap<>(rows);
    more.replaceAll((name, count) -> Math.max(count, least));
    return new Weights(more);
  }

  public boolean empty(String table) {
    return Long.valueOf(0).equals(rows.get(table));
  }

  /** True when whatever is done to it is over in moments. */
  public boolean small(String table) {
    var count = rows.get(table);
    return count != null && count < SMALL;
  }

  /** {@code 4.1 M rows}, or that nobody knows. */
  public String words(String table) {
    var count = rows.get(table);
    if (count == null) {
      return "rows unknown";
    }
    if (count >= 1_000_000) {
      return String.format(Locale.ROOT, "%.1f M rows", count / 1e6).replace(".0 M", " M");
    }
    if (count >= 10_000) {
      return count / 1000 + " k rows";
    }
    return count == 1 ? "1 row" : count + " rows";
  }

  /** The rows of the largest of these tables; of one that nobody knows, more than any has. */
  public long largest(Collection<String> tables) {
    return tables.stream()
        .mapToLong(table -> rows.getOrDefault(table, Long.MAX_VALUE))
        .max()
        .orElse(0);
  }

  /** The tables of the largest weight first. */
  public List<String> largestFirst(List<String> tables) {
    return tables.stream()
        .sorted((one, other) ->
            Long.compare(
                rows.getOrDefault(other, Long.MAX_VALUE), rows.getOrDefault(one, Long.MAX_VALUE)))
        .toList();
  }

  private static void estimate(Table table, Map<String, Long> rows) {
    var statistics = table.statistics();
    if (statistics != null && statistics.rows() != null) {
      rows.put(table.name().toString(), statistics.rows().longValue());
    }
  }
}
