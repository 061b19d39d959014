package dev.tenon.schema.catalog.table;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param method {@code btree}, {@code gin}, …
 * @param constraint the key or exclusion it upholds; null when it stands alone
 * @param valid false when a concurrent build failed or a partition lacks its part
 * @param ready false while it is not yet kept up by writes
 * @param included columns carried beside the key
 * @param predicate what a partial index asks of a row; null when it holds every row
 * @param parent the partitioned index it is a part of; null for all others
 * @param options storage parameters, {@code fillfactor=90}
 * @param definition the statement that makes it
 */
public record Index(
    Name name,
    String method,
    boolean unique,
    boolean primary,
    boolean nullsNotDistinct,
    @Nullable String constraint,
    boolean valid,
    boolean ready,
    boolean clustered,
    boolean replicaIdentity,
    List<Part> parts,
    List<String> included,
    @Nullable String predicate,
    @Nullable Name parent,
    List<String> options,
    String definition,
    Comment comment,
    @Nullable Statistics statistics) {

  /**
   * One place in the key.
   *
   * @param column the column; null when the place holds an expression
   * @param expression the column's name or the expression, as SQL
   * @param collation null for types without one
   * @param opclass the operator class, named also when it is the type's default
   */
  public record Part(
      @Nullable String column,
      String expression,
      @Nullable Name collation,
      @Nullable Name opclass,
      boolean defaultOpclass,
      boolean descending,
      boolean nullsFirst) {}

  /**
   * Size and use.
   *
   * @param bytes on disk
   * @param scans since the statistics were reset
   * @param lastScan null when never, and before PostgreSQL 16
   */
  public record Statistics(
      long bytes, long scans, long entriesRead, long rowsFetched, @Nullable Instant lastScan) {}

  public Index {
    parts = List.copyOf(parts);
    included = List.copyOf(included);
    options = List.copyOf(options);
  }

  /** True when queries may use it and writes keep it up. */
  public boolean usable() {
    return valid && ready;
  }

  public boolean partial() {
    return predicate != null;
  }

  /** The key's columns in order; empty when any place is an expression. */
  public Optional<List<String>> keyColumns() {
    var columns = parts.stream().map(Part::column).filter(Objects::nonNull).toList();
    return columns.size() == parts.size() ? Optional.of(columns) : Optional.empty();
  }

  /** True when the first places of the key are these columns, in any order, and nothing else. */
  public boolean ledBy(Collection<String> columns) {
    var wanted = new HashSet<>(columns);
    if (parts.size() < wanted.size()) {
      return false;
    }
    var leading = new HashSet<@Nullable String>();
    parts.subList(0, wanted.size()).forEach(part -> leading.add(part.column()));
    return leading.equals(wanted);
  }

  /** True when it holds every row in which these columns are not null. */
  public boolean holdsRowsWith(Collection<String> columns) {
    return predicate == null || NotNull.namesOnly(predicate, columns);
  }
}
