package dev.tenon.bench.load;

import dev.tenon.bench.copy.Deferred;
import dev.tenon.bench.copy.TableCopy;
import dev.tenon.bench.database.BenchDatabase;
import dev.tenon.bench.population.Population;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.zip.CRC32C;

/** Brings a population into an empty database. */
public final class Load {
  private final BenchDatabase database;
  private final Population population;

  public Load(BenchDatabase database, Population population) {
    this.database = database;
    this.population = population;
  }

  /**
   * What was brought in.
   *
   * @param rows by table
   * @param checksum of all that was sent; the same for the same population
   */
  public record Loaded(Map<String, Long> rows, long checksum) {
    /** All rows of all tables. */
    public long all() {
      return rows.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * Writes the rows, then makes keys and indexes, then counts.
   *
   * @param done hears how many tasks more are written
   */
  public Loaded run(IntConsumer done) throws SQLException {
    try (Connection connection = database.superuser().dataSource().getConnection()) {
      makeMonths(connection, population.months());
      Deferred deferred = Deferred.takeAway(connection);
      Loaded loaded = loaded(population.fill(database.superuser(), done));
      deferred.makeIndexes(connection);
      try (var statement = connection.createStatement()) {
        statement.execute("vacuum (analyze)");
      }
      deferred.makeReferences(connection);
      return loaded;
    }
  }

  /** The audit log's months of the past, which an installation makes as time passes. */
  private static void makeMonths(Connection connection, List<YearMonth> months)
      throws SQLException {
    try (var statement = connection.createStatement();
        var make = connection.prepareStatement("select audit.create_partition(?)")) {
      statement.execute("set role tenon_owner");
      for (YearMonth month : months) {
        make.setObject(1, month.atDay(1));
        make.execute();
      }
      statement.execute("reset role");
    }
  }

  private static Loaded loaded(List<TableCopy> copies) {
    Map<String, Long> rows = new TreeMap<>();
    CRC32C all = new CRC32C();
    for (TableCopy copy : copies) {
      rows.merge(copy.table(), copy.rows(), Long::sum);
      for (int shift = 24; shift >= 0; shift -= 8) {
        all.update((int) (copy.checksum() >> shift) & 0xff);
      }
    }
    return new Loaded(rows, all.getValue());
  }
}
