package dev.tenon.bench.machine;

/**
 * Seconds of CPU time that a server and its database have used.
 *
 * @param server of the one process
 * @param database of PostgreSQL with all of its processes
 */
public record Spent(double server, double database) {

  /** Until now. */
  public static Spent now(long server, long postmaster) {
    return new Spent(Cpu.seconds(server), Cpu.secondsWithChildren(postmaster));
  }

  /** By this process with those that it started, and by a database: seconds until now. */
  public static double byAll(long postmaster) {
    return Cpu.secondsWithChildren(ProcessHandle.current().pid())
        + Cpu.secondsWithChildren(postmaster);
  }

  /** Since an earlier moment. */
  public Spent since(Spent before) {
    return new Spent(server - before.server, database - before.database);
  }
}
