package dev.tenon.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The CPU time that processes have used, as Linux counts it: in hundredths of a second. */
final class Cpu {
  private static final double TICKS_A_SECOND = 100;

  /** Places in /proc/…/stat after the command's name, which may hold anything. */
  private static final int PARENT = 1;

  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;

  private Cpu() {}

  /** Seconds of one process with all of its threads. */
  static double seconds(long process) {
    String[] fields = fields(process);
    return ticks(fields, USER, SYSTEM) / TICKS_A_SECOND;
  }

  /** Seconds of a process, its children, and those of them that have ended. */
  static double secondsWithChildren(long process) {
    double ticks = ticks(fields(process), USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM);
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      for (Path one : all.filter(path -> path.getFileName().toString().matches("\\d+")).toList()) {
        String[] fields = fields(Long.parseLong(one.getFileName().toString()));
        if (fields.length > 0 && Long.parseLong(fields[PARENT]) == process) {
          ticks += ticks(fields, USER, SYSTEM);
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return ticks / TICKS_A_SECOND;
  }

  private static double ticks(String[] fields, int... places) {
    double ticks = 0;
    for (int place : places) {
      ticks += fields.length == 0 ? 0 : Long.parseLong(fields[place]);
    }
    return ticks;
  }

  /** Nothing where the process has ended. */
  private static String[] fields(long process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    } catch (IOException gone) {
      return new String[0];
    }
  }
}
