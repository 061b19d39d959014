package dev.tenon.schema.erd;

import dev.tenon.schema.catalog.table.Column;
import dev.tenon.schema.catalog.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A column as its card shows it. */
public record Row(Column column, Set<Mark> marks, List<Badge> badges, Optional<Change> change) {

  public Row {
    badges = List.copyOf(badges);
  }

  public static Row of(Table table, Column column, List<Badge> badges, Overlay overlay) {
    return new Row(column, Mark.of(table, column), badges, overlay.of(table.name(), column.name()));
  }

  public boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /** Its type, short enough for a card. */
  public String type() {
    return BriefType.of(column.type());
  }
}
