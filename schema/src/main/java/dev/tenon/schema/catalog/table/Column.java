package dev.tenon.schema.catalog.table;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table, view or composite type.
 *
 * @param position as stored, from 1; dropped columns leave gaps
 * @param nullable false when the column or its domain is NOT NULL
 * @param defaultValue the default's expression; null without one, and for generated columns
 * @param collation null when it is the type's own
 * @param sequence the sequence the column owns, by identity or {@code serial}
 * @param inherited true when the column comes from a parent or a partitioned table alone
 * @param statistics null where ANALYZE never ran or the reader may not see them
 */
public record Column(
    int position,
    String name,
    Type type,
    boolean nullable,
    @Nullable String defaultValue,
    @Nullable Identity identity,
    @Nullable Generated generated,
    @Nullable Name collation,
    @Nullable Name sequence,
    boolean inherited,
    Comment comment,
    @Nullable Statistics statistics) {

  /** Who decides an identity column's value: the database, or the writer when it gives one. */
  public enum Identity {
    ALWAYS,
    BY_DEFAULT
  }

  /** A column computed from others; a virtual one (PostgreSQL 18) is computed when read. */
  public record Generated(String expression, boolean stored) {}

  /**
   * What ANALYZE saw.
   *
   * @param nullFraction share of nulls, 0 to 1
   * @param distinct number of distinct values; negative: minus their share of the rows
   * @param averageWidth bytes
   * @param correlation between physical and logical order, -1 to 1; null when not computed
   */
  public record Statistics(
      double nullFraction, double distinct, int averageWidth, @Nullable Double correlation) {}

  /** True when the comment says {@code @sensitive}: personal data or a secret. */
  public boolean sensitive() {
    return comment.has("sensitive");
  }

  /** True when the comment says {@code @deprecated}: the first phase of its removal. */
  public boolean deprecated() {
    return comment.has("deprecated");
  }
}
