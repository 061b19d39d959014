package dev.tenon.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The threads by which a JVM looks after itself, as Linux names them. */
public final class Threads {
  private Threads() {}

  /** Seconds of CPU time that a JVM spent on itself. */
  public record Spent(double compiling, double collecting) {

    /** Since an earlier moment. */
    public Spent since(Spent before) {
      return new Spent(compiling - before.compiling, collecting - before.collecting);
    }
  }

  /** Until now. */
  public static Spent of(long process) {
    double compiling = 0;
    double collecting = 0;
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process), "task"))) {
      for (Path thread : threads.toList()) {
        String stat = Cpu.stat(thread);
        double seconds = Cpu.seconds(stat);
        String name = stat.isEmpty() ? "" : stat.substring(stat.indexOf('(') + 1);
        if (name.startsWith("C1 ") || name.startsWith("C2 ")) {
          compiling += seconds;
        } else if (name.startsWith("GC ") || name.startsWith("G1 ") || name.startsWith("VM ")) {
          collecting += seconds;
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return new Spent(compiling, collecting);
  }
}
