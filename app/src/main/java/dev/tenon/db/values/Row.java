package dev.tenon.db.values;

import dev.tenon.db.DatabaseFailure;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result, read by the names of its columns. Null where a column may be null.
 */
public final class Row {
  private final ResultSet results;
  private List<String> placed = List.of();
  private int[] places = new int[0];

  /** Reads the results' row that its cursor stands at. */
  public Row(ResultSet results) {
    this.results = results;
  }

  public UUID uuid(String column) {
    return present(column, uuidOrNull(column));
  }

  public @Nullable UUID uuidOrNull(String column) {
    return get(() -> results.getObject(column, UUID.class));
  }

  public String text(String column) {
    return present(column, textOrNull(column));
  }

  public @Nullable String textOrNull(String column) {
    return get(() -> results.getString(column));
  }

  public int number(String column) {
    return present(column, get(() -> results.getObject(column, Integer.class)));
  }

  public long longNumber(String column) {
    return present(column, get(() -> results.getObject(column, Long.class)));
  }

  public BigDecimal decimal(String column) {
    return present(column, get(() -> results.getBigDecimal(column)));
  }

  public boolean flag(String column) {
    return present(column, get(() -> results.getObject(column, Boolean.class)));
  }

  public Instant instant(String column) {
    return present(column, get(() -> results.getObject(column, OffsetDateTime.class))).toInstant();
  }

  public byte[] bytes(String column) {
    return present(column, get(() -> results.getBytes(column)));
  }

  ResultSet results() {
    return results;
  }

  /** Where columns of these names are: looked up once for all rows of an answer. */
  int[] places(List<String> names) throws SQLException {
    if (!placed.equals(names)) {
      int[] found = new int[names.size()];
      for (int i = 0; i < found.length; i++) {
        found[i] = results.findColumn(names.get(i));
      }
      places = found;
      placed = names;
    }
    return places;
  }

  private static <T> T present(String column, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("column " + column + " is null");
    }
    return value;
  }

  private static <T> @Nullable T get(Read<T> read) {
    try {
      return read.value();
    } catch (SQLException fault) {
      throw DatabaseFailure.of(fault);
    }
  }

  @FunctionalInterface
  private interface Read<T> {
    @Nullable T value() throws SQLException;
  }
}
