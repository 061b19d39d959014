package dev.tenon.exports;

import java.util.List;

/**
 * A table of tenant data, as the catalog knows it. Every name is quoted by the database.
 *
 * @param name schema and table, such as {@code public.tasks}
 * @param tenantColumn the column that says whose row it is
 * @param columns all but generated ones, in the table's order
 * @param keyColumns those of the primary key
 * @param references the tables of {@code name}s that its foreign keys lead to, itself aside
 */
record ExportedTable(
    String name,
    String tenantColumn,
    List<String> columns,
    List<String> keyColumns,
    List<String> references) {
  /** The file of the archive that holds its rows. */
  String file() {
    return name + ".jsonl";
  }
}
