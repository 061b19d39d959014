package dev.tenon.bench.load;

import dev.tenon.bench.database.BenchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.zip.CRC32C;

/** Brings a population into an empty database. */
public final class Load {
  private static final double ORGANIZATION_EXPONENT = 1.0;
  private static final int MONTHS_BACK = 26;

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
  public record Loaded(Map<String, Long> rows, long checksum) {}

  /**
   * Writes the rows, then makes the indexes, then tidies up.
   *
   * @param done hears how many tasks more are written
   */
  public Loaded run(IntConsumer done) throws SQLException {
    try (Connection connection = database.superuser().dataSource().getConnection()) {
      makeMonths(connection);
      Indexes inverted = Indexes.takeAway(connection);
      Loaded loaded = copy(done);
      inverted.makeAgain(connection);
      try (var statement = connection.createStatement()) {
        // Index-only scans need to know that all of this is visible to everybody.
        statement.execute("vacuum (freeze, analyze)");
      }
      return loaded;
    }
  }

  /** The audit log's months of the past, which an installation makes as time passes. */
  private void makeMonths(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var month =
            connection.prepareStatement(
                """
                select audit.create_partition((?::timestamptz - make_interval(months => n))::date)
                  from generate_series(0, ?) n
                """)) {
      statement.execute("set role tenon_owner");
      month.setString(1, population.until().toString());
      month.setInt(2, MONTHS_BACK);
      month.execute();
      statement.execute("reset role");
    }
  }

  private Loaded copy(IntConsumer done) throws SQLException {
    int[] sizes =
        Zipf.shares(population.tasks(), population.organizations(), ORGANIZATION_EXPONENT);
    Dice dice = new Dice(population.seed());
    Span span = Span.until(population.until());
    try (Tables tables = new Tables(database.superuser())) {
      for (int i = 0; i < sizes.length; i++) {
        new OrganizationStory(tables, dice.split(), span, i + 1).tell(sizes[i], done);
      }
      return loaded(tables.finish());
    }
  }

  private static Loaded loaded(List<TableCopy> copies) {
    Map<String, Long> rows = new TreeMap<>();
    CRC32C all = new CRC32C();
    for (TableCopy copy : copies) {
      rows.put(copy.table(), copy.rows());
      for (int shift = 24; shift >= 0; shift -= 8) {
        all.update((int) (copy.checksum() >> shift) & 0xff);
      }
    }
    return new Loaded(rows, all.getValue());
  }
}
