package dev.tenon.schema.access;

import dev.tenon.schema.access.plan.Conditions;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An index that would serve a step of a plan.
 *
 * @param columns those compared by equality first, then one that bounds or sorts
 * @param partitioned true when the table is, which no index can be built on without holding up
 */
public record Suggestion(Name table, List<String> columns, boolean partitioned) {

  private static final int WIDEST = 4;

  public Suggestion {
    columns = List.copyOf(columns);
  }

  /**
   * The index for these conditions; empty when nothing could be looked up, or when there is one
   * that begins so already.
   *
   * @param sort the columns that the rows are sorted by afterwards
   */
  static Optional<Suggestion> of(Table table, Conditions conditions, List<String> sort) {
    var columns = new ArrayList<>(conditions.equal());
    var last =
        conditions.between().isEmpty() ? sort : List.copyOf(conditions.between()).subList(0, 1);
    last.stream().filter(each -> !columns.contains(each)).forEach(columns::add);
    var kept = columns.stream().limit(WIDEST).toList();
    if (conditions.isEmpty()
        || kept.stream().allMatch(each -> isYesOrNo(table, each))
        || !table.indexesServing(kept).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Suggestion(table.name(), kept, table.divided()));
  }

  /**
   * The index that gives all rows in an order, so that the first of them are found without the
   * others; empty when there is one already.
   */
  static Optional<Suggestion> ofOrder(Table table, List<String> sort) {
    var kept = sort.stream().limit(WIDEST).toList();
    return kept.isEmpty() || !table.indexesServing(kept).isEmpty()
        ? Optional.empty()
        : Optional.of(new Suggestion(table.name(), kept, table.divided()));
  }

  /** Half of the rows are not found by an index any sooner. */
  private static boolean isYesOrNo(Table table, String column) {
    return table.column(column).filter(each -> each.type().is("bool")).isPresent();
  }

  /** The statement that makes it, without holding writers up. */
  public String sql() {
    var columnsOf = String.join(", ", columns.stream().map(Name::quoted).toList());
    return partitioned
        ? "create index on only %s (%s); on each partition create it concurrently, and attach it"
            .formatted(table, columnsOf)
        : "create index concurrently on %s (%s)".formatted(table, columnsOf);
  }
}
