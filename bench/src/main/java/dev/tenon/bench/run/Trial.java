package dev.tenon.bench.run;

import dev.tenon.bench.database.BenchDatabase;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.machine.Spent;
import dev.tenon.bench.machine.TenonServer;
import dev.tenon.bench.traffic.Driver;
import dev.tenon.bench.traffic.Subject;
import dev.tenon.bench.traffic.Subjects;
import dev.tenon.bench.traffic.Tally;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** One population, a Tenon that serves it, and connections that ask it: ready to be measured. */
public final class Trial implements AutoCloseable {
  private static final int MOST_SUBJECTS = 400;

  /** A warm-up takes no more than so many times what it is to take at least. */
  private static final int MOST_TIMES = 4;

  /** By less it is noise. */
  private static final double CHEAPER = 0.97;

  private final BenchServer postgres;
  private final BenchDatabase database;
  private final List<Subject> subjects;
  private final TenonServer tenon;
  private final Driver driver;

  private Trial(
      BenchServer postgres,
      BenchDatabase database,
      List<Subject> subjects,
      TenonServer tenon,
      Driver driver) {
    this.postgres = postgres;
    this.database = database;
    this.subjects = subjects;
    this.tenon = tenon;
    this.driver = driver;
  }

  /**
   * How to measure.
   *
   * @param port the port that Tenon serves on meanwhile
   * @param log where its log goes
   */
  public record Setup(int connections, int port, int seed, Path log) {}

  /** Draws subjects, starts Tenon, and opens connections. */
  public static Trial open(BenchServer postgres, BenchDatabase database, Setup setup)
      throws SQLException, IOException {
    List<Subject> subjects;
    try (var pool = Pool.open(database.application().dataSource(), 2)) {
      subjects = Subjects.draw(database, Db.open(pool), MOST_SUBJECTS, setup.seed());
    }
    TenonServer tenon = TenonServer.start(database.application(), setup.port(), setup.log());
    try {
      Driver driver = new Driver(tenon.address(), subjects, setup.connections(), setup.seed());
      return new Trial(postgres, database, subjects, tenon, driver);
    } catch (IOException fault) {
      tenon.close();
      throw fault;
    }
  }

  /** A slice of traffic with the CPU time that it took. */
  public record Measured(Tally tally, double serverSeconds, double databaseSeconds) {
    /** Microseconds of the server's CPU a request. */
    public double serverMicros() {
      return serverSeconds * 1e6 / tally.requests();
    }

    /** Microseconds of the database's CPU a request. */
    public double databaseMicros() {
      return databaseSeconds * 1e6 / tally.requests();
    }

    /** Both slices as one. */
    public static Measured sum(List<Measured> slices) {
      Tally all = new Tally();
      slices.forEach(slice -> all.add(slice.tally()));
      return new Measured(
          all,
          slices.stream().mapToDouble(Measured::serverSeconds).sum(),
          slices.stream().mapToDouble(Measured::databaseSeconds).sum());
    }
  }

  /** Some traffic through the driver. */
  public interface Traffic {
    Tally through(Driver driver) throws IOException;
  }

  public Measured measure(Traffic traffic) throws IOException {
    long postmaster = postgres.processId();
    Spent before = Spent.now(tenon.processId(), postmaster);
    Tally tally = traffic.through(driver);
    Spent spent = Spent.now(tenon.processId(), postmaster).since(before);
    return new Measured(tally, spent.server(), spent.database());
  }

  /** The same through connections that ask about these subjects alone. */
  public Measured measure(List<Subject> only, int connections, Traffic traffic) throws IOException {
    try (Driver apart = driver(only, connections)) {
      return measure(_ -> traffic.through(apart));
    }
  }

  private Driver driver(List<Subject> only, int connections) throws IOException {
    return new Driver(tenon.address(), only, connections, 1);
  }

  /** Seconds of CPU time of all that take part: this process, the server, and the database. */
  public double spentByAll() {
    return Spent.byAll(postgres.processId());
  }

  /** Lets the JVM compile what is hot, and PostgreSQL cache what is read. */
  public void warmUp(Duration time) throws IOException {
    warmUp(time, Driver::closed);
  }

  /** The same, of these subjects alone: what the others need stays where it is. */
  public void warmUp(List<Subject> only, int connections, Duration time) throws IOException {
    try (Driver apart = driver(only, connections)) {
      warmUp(time, (_, part) -> apart.closed(part));
    }
  }

  /**
   * Sends what will be measured until it no longer gets cheaper: for so long at least, in two
   * halves, and on until a half costs the server as much CPU time as the one before. After four
   * times as long it is left at that.
   */
  public void warmUp(Duration time, Slice traffic) throws IOException {
    double before = Double.MAX_VALUE;
    double now = half(time, traffic);
    for (int halves = 1; halves < 2 * MOST_TIMES && now < CHEAPER * before; halves++) {
      before = now;
      now = half(time, traffic);
    }
  }

  /** Microseconds of the server's CPU a request, in half of a warm-up. */
  private double half(Duration time, Slice traffic) throws IOException {
    return measure(driver -> traffic.through(driver, time.dividedBy(2))).serverMicros();
  }

  /** Some traffic through the driver, for so long. */
  public interface Slice {
    Tally through(Driver driver, Duration time) throws IOException;
  }

  public BenchDatabase database() {
    return database;
  }

  public List<Subject> subjects() {
    return subjects;
  }

  public TenonServer tenon() {
    return tenon;
  }

  @Override
  public void close() throws IOException {
    driver.close();
    tenon.close();
  }
}
