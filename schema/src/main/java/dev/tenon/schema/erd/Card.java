package dev.tenon.schema.erd;

import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import java.util.List;
import java.util.Optional;

/**
 * A table on a diagram.
 *
 * @param rows the columns shown, in their order
 * @param hidden how many columns are not shown
 * @param folded how many references to it are written as badges at their columns
 */
public record Card(
    Table table, Group group, List<Row> rows, int hidden, int folded, Optional<Change> change) {

  public Card {
    rows = List.copyOf(rows);
  }

  public Name name() {
    return table.name();
  }

  /** Where a column's row is, from 0. */
  public Optional<Integer> rowOf(String column) {
    for (var i = 0; i < rows.size(); i++) {
      if (rows.get(i).column().name().equals(column)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
