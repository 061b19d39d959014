package dev.tenon.bench.machine;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Whoever else uses the machine while something is measured. The load before it tells who was there
 * when it began; the load after it would tell of the measurement alone.
 */
public final class Others {
  private final long postmaster;
  private final double loadBefore;
  private final long begin;
  private final double busyBefore;
  private final double ownBefore;

  private Others(long postmaster) {
    this.postmaster = postmaster;
    this.loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    this.begin = System.nanoTime();
    this.busyBefore = Cpu.secondsOfAll();
    this.ownBefore = Spent.byAll(postmaster);
  }

  /**
   * Watches from now on.
   *
   * @param postmaster the database's process, which is not another's
   */
  public static Others beside(long postmaster) {
    return new Others(postmaster);
  }

  /** What they took since, as a share of all cores. */
  double share() {
    double seconds = (System.nanoTime() - begin) / 1e9;
    double own = Spent.byAll(postmaster) - ownBefore;
    double others = Cpu.secondsOfAll() - busyBefore - own;
    return Math.max(0, others / seconds / Runtime.getRuntime().availableProcessors());
  }

  String sentence() {
    return String.format(
        Locale.ROOT,
        "load average before %.1f, other processes took %.0f %% of the cores meanwhile",
        loadBefore,
        100 * share());
  }
}
