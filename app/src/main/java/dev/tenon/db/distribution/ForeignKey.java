package dev.tenon.db.distribution;

import java.util.regex.Pattern;

/**
 * A foreign key, as the schema has it.
 *
 * @param definition from {@code FOREIGN KEY} on, as {@code pg_get_constraintdef} writes it
 * @param setsNull whether deleting what it refers to empties its columns, and the tenant is one of
 *     the key's
 * @param refused what else Citus refuses about it; empty for nothing
 * @param comment what its constraint's comment says; empty for none
 */
record ForeignKey(
    String table,
    String name,
    String references,
    String definition,
    boolean setsNull,
    String refused,
    String comment) {
  private static final Pattern SET_NULL = Pattern.compile(" ON DELETE SET NULL(?: \\([^)]*\\))?");

  /**
   * The same key on a cluster. Citus refuses SET NULL in keys that carry the distribution column,
   * column list or not. So the key refuses the deletion itself, and who deletes has to clear the
   * references first. Whatever else it says stays.
   */
  ForeignKey onCluster() {
    if (!setsNull) {
      return this;
    }
    return new ForeignKey(
        table,
        name,
        references,
        SET_NULL.matcher(definition).replaceFirst(""),
        false,
        refused,
        "NO ACTION: on a cluster, who deletes clears the references first. On one machine "
            + comment);
  }
}
