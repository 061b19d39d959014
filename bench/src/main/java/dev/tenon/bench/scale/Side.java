package dev.tenon.bench.scale;

import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.run.Trial;
import dev.tenon.bench.traffic.Kind;
import dev.tenon.bench.traffic.Subject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * One of the sizes that are measured beside each other. A few of its tasks warm it up; the others
 * are asked about for the first time while a clock runs: what those need may well be on the disk.
 */
record Side(Scaled scaled, Trial trial, int connections) implements AutoCloseable {
  private static final int WARMING_PER_CENT = 10;

  static Side open(BenchServer server, Scaled scaled, Trial.Setup setup)
      throws SQLException, IOException {
    return new Side(scaled, Trial.open(server, scaled.database(), setup), setup.connections());
  }

  void warmUp(Duration time) throws IOException {
    trial.warmUp(subjects().subList(0, warming()), connections, time);
  }

  /** Asks one after the other about all that did not warm it up. */
  void lookFirst(Kind kind) throws IOException {
    List<Subject> others = subjects().subList(warming(), subjects().size());
    scaled.first().add(trial.measure(others, connections, driver -> driver.each(kind)).tally());
  }

  /** Asks about all again and again. */
  void look(Kind kind, Duration time) throws IOException {
    scaled.tally().add(trial.measure(driver -> driver.closed(kind, time)).tally());
  }

  List<Subject> subjects() {
    return trial.subjects();
  }

  private int warming() {
    return Math.ceilDiv(WARMING_PER_CENT * subjects().size(), 100);
  }

  @Override
  public void close() throws IOException {
    trial.close();
  }
}
