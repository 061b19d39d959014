package dev.tenon.pages.operator;

import dev.tenon.operator.DatabaseState;
import dev.tenon.operator.TableSize;
import dev.tenon.web.pages.View;
import java.util.List;

/** The database, and its largest tables. */
public record DatabaseView(DatabaseState database, List<TableSize> tables) implements View {
  /** The size of the largest, which the others are shown against. */
  public long largest() {
    return tables.stream().mapToLong(TableSize::bytes).max().orElse(1);
  }
}
