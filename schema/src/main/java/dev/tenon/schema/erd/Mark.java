package dev.tenon.schema.erd;

import dev.tenon.schema.catalog.table.Column;
import dev.tenon.schema.catalog.table.Table;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a diagram tells of a column beside its name and type. */
public enum Mark {
  PRIMARY_KEY("primary key"),
  FOREIGN_KEY("foreign key"),
  NOT_NULL("not null"),
  UNIQUE("in a unique key"),
  INDEXED("in an index"),
  CHECKED("has a check"),
  GENERATED("generated"),
  SENSITIVE("personal data or a secret"),
  DEPRECATED("deprecated");

  private final String words;

  Mark(String words) {
    this.words = words;
  }

  /** For legends and tooltips. */
  public String words() {
    return words;
  }

  /** What is to be marked of a column. */
  public static Set<Mark> of(Table table, Column column) {
    var marks = EnumSet.noneOf(Mark.class);
    var name = column.name();
    if (table.primaryKey() != null && table.primaryKey().columns().contains(name)) {
      marks.add(PRIMARY_KEY);
    }
    if (table.foreignKeys().stream().anyMatch(key -> key.columns().contains(name))) {
      marks.add(FOREIGN_KEY);
    }
    if (!column.nullable()) {
      marks.add(NOT_NULL);
    }
    for (var index : table.indexes()) {
      if (index.primary() || index.parts().stream().noneMatch(part -> name.equals(part.column()))) {
        continue;
      }
      marks.add(index.unique() ? UNIQUE : INDEXED);
    }
    if (table.checks().stream().anyMatch(check -> check.columns().contains(name))) {
      marks.add(CHECKED);
    }
    if (column.generated() != null || column.identity() != null) {
      marks.add(GENERATED);
    }
    if (column.sensitive()) {
      marks.add(SENSITIVE);
    }
    if (column.deprecated()) {
      marks.add(DEPRECATED);
    }
    return Collections.unmodifiableSet(marks);
  }
}
