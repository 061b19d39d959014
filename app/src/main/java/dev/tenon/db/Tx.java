package dev.tenon.db;

import dev.tenon.db.values.Records;
import dev.tenon.db.values.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One transaction of one caller. Statements run in order; all of them hold, or none. */
public interface Tx {
  /** For whom this transaction runs. */
  Context context();

  /** The rows of a query. */
  <T> List<T> list(Bound query, Function<Row, T> read);

  /** Each row of a query in turn; however many there are, few are in memory at once. */
  void each(Bound query, Consumer<Row> use);

  /** Runs a statement without rows and returns how many rows it changed. */
  int update(Bound statement);

  /** Runs one statement once for each set of values, in one round trip. */
  int updateAll(List<Bound> statements);

  /** The only row, or none. */
  default <T> Optional<T> one(Bound query, Function<Row, T> read) {
    List<T> rows = list(query, read);
    if (rows.size() > 1) {
      throw new IllegalStateException("more than one row from: " + query.sql());
    }
    return rows.stream().findFirst();
  }

  default <R extends Record> Optional<R> one(Bound query, Class<R> type) {
    return one(query, Records.of(type));
  }

  default <R extends Record> List<R> list(Bound query, Class<R> type) {
    return list(query, Records.of(type));
  }
}
