package dev.tenon.schema.catalog.table;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table: ordinary, partitioned, partition or foreign.
 *
 * @param columns in their order; every other list sorted by name
 * @param primaryKey null without one
 * @param inherits the parents of plain inheritance, not of partitioning
 * @param partitioning how it is divided or whose part it is; null for neither
 * @param extension the extension that owns it; null when somebody here made it
 * @param statistics null in a snapshot, and where they could not be read
 */
public record Table(
    Name name,
    Kind kind,
    String owner,
    Comment comment,
    List<Column> columns,
    Constraint.@Nullable Key primaryKey,
    List<Constraint.Key> uniqueKeys,
    List<Constraint.ForeignKey> foreignKeys,
    List<Constraint.Check> checks,
    List<Constraint.Exclusion> exclusions,
    List<Index> indexes,
    List<Trigger> triggers,
    RowSecurity rowSecurity,
    @Nullable Partitioning partitioning,
    List<Name> inherits,
    Storage storage,
    @Nullable String extension,
    @Nullable Statistics statistics) {

  /** What the rows are kept in. */
  public enum Kind {
    TABLE,
    PARTITIONED,
    FOREIGN
  }

  /** What survives a crash. */
  public enum Persistence {
    PERMANENT,
    UNLOGGED,
    TEMPORARY
  }

  /**
   * A place in a tree of partitions.
   *
   * @param key how the table is divided, {@code RANGE (occurred_at)}; null for a leaf
   * @param parent the table it is a part of; null for the root
   * @param bound which rows of the parent it takes; null for the root
   * @param children its direct parts, sorted
   */
  public record Partitioning(
      @Nullable String key, @Nullable Name parent, @Nullable String bound, List<Name> children) {

    public Partitioning {
      children = List.copyOf(children);
    }
  }

  /**
   * How the rows are kept.
   *
   * @param parameters {@code fillfactor=90}, sorted
   * @param tablespace null for the database's own
   * @param accessMethod {@code heap}; null where there is none
   * @param replicaIdentity {@code DEFAULT}, {@code NOTHING}, {@code FULL} or {@code INDEX}
   */
  public record Storage(
      Persistence persistence,
      List<String> parameters,
      @Nullable String tablespace,
      @Nullable String accessMethod,
      String replicaIdentity) {

    public Storage {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * Size and use; counters run since the statistics were reset.
   *
   * @param rows as ANALYZE estimated; null where it never ran
   * @param tableBytes with TOAST and maps, without indexes
   * @param frozenAge transactions since the oldest unfrozen one
   * @param lastScan null when never, and before PostgreSQL 16
   */
  public record Statistics(
      @Nullable Double rows,
      long pages,
      long tableBytes,
      long indexBytes,
      long frozenAge,
      long sequentialScans,
      long sequentialRows,
      long indexScans,
      long indexRows,
      long inserted,
      long updated,
      long deleted,
      long hotUpdated,
      long liveRows,
      long deadRows,
      long changedSinceAnalyze,
      @Nullable Instant lastScan,
      @Nullable Instant lastVacuum,
      @Nullable Instant lastAnalyze) {}

  public Table {
    columns = List.copyOf(columns);
    uniqueKeys = List.copyOf(uniqueKeys);
    foreignKeys = List.copyOf(foreignKeys);
    checks = List.copyOf(checks);
    exclusions = List.copyOf(exclusions);
    indexes = List.copyOf(indexes);
    triggers = List.copyOf(triggers);
    inherits = List.copyOf(inherits);
  }

  /** True for a table that has partitions, a part of another or not. */
  public boolean divided() {
    return partitioning != null && partitioning.key() != null;
  }

  /** True for a part of a partitioned table: what holds for the parent needn't be said of it. */
  public boolean partition() {
    return partitioning != null && partitioning.parent() != null;
  }

  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  public Optional<Index> index(String name) {
    return indexes.stream().filter(index -> index.name().name().equals(name)).findFirst();
  }

  /** The primary key first, then the unique keys. */
  public Stream<Constraint.Key> keys() {
    return Stream.concat(Stream.ofNullable(primaryKey), uniqueKeys.stream());
  }

  /** All constraints, in a fixed order of their kinds. */
  public Stream<Constraint> constraints() {
    return Stream.<Stream<? extends Constraint>>of(
            keys(), foreignKeys.stream(), checks.stream(), exclusions.stream())
        .flatMap(each -> each);
  }

  /** True when any of the columns may be null. */
  public boolean anyNullable(Collection<String> names) {
    return columns.stream().anyMatch(column -> names.contains(column.name()) && column.nullable());
  }

  /** True when no two rows with these columns filled in can have the same values in them. */
  public boolean unique(Collection<String> names) {
    var given = new HashSet<>(names);
    return indexes.stream()
        .filter(index -> index.unique() && index.usable() && index.holdsRowsWith(given))
        .flatMap(index -> index.keyColumns().stream())
        .anyMatch(given::containsAll);
  }

  /** Usable indexes that find the rows with given values in these columns, in any order. */
  public List<Index> indexesServing(Collection<String> names) {
    return indexes.stream()
        .filter(index -> index.usable() && index.ledBy(names) && index.holdsRowsWith(names))
        .toList();
  }
}
