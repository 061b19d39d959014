package dev.tenon.schema.erd.plan;

import dev.tenon.schema.catalog.table.Column;
import dev.tenon.schema.catalog.table.Table;

/** How much of each table is shown. */
public enum Detail {
  /** Every column, or the keys alone when there are many tables. */
  AUTO,
  ALL,
  /** The columns of primary and foreign keys. */
  KEYS;

  private static final int MANY_TABLES = 60;

  Detail on(int tables) {
    return this != AUTO ? this : tables > MANY_TABLES ? KEYS : ALL;
  }

  boolean shows(Table table, Column column) {
    return this != KEYS
        || (table.primaryKey() != null && table.primaryKey().columns().contains(column.name()))
        || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
  }
}
