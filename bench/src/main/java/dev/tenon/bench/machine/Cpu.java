package dev.tenon.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** Places in the first line of /proc/stat: user, nice, system, and both kinds of interrupts. */
  private static final List<Integer> AT_WORK = List.of(1, 2, 3, 6, 7);

  private Cpu() {}

  /** Seconds of one process with all of its threads. */
  static double seconds(long process) {
    return seconds(stat(Path.of("/proc", Long.toString(process))));
  }

  /** Seconds of one process or thread, as its stat tells them; none where it has ended. */
  static double seconds(String stat) {
    return ticks(fields(stat), USER, SYSTEM) / TICKS_A_SECOND;
  }

  /**
   * Seconds of a process, its children, and those of them that have ended. A child that ends while
   * they are counted would be in neither, so they are counted again until none has ended meanwhile.
   */
  static double secondsWithChildren(long process) {
    String[] before;
    String[] after = fields(process);
    double running;
    do {
      before = after;
      running = ticksOfChildren(process);
      after = fields(process);
    } while (ended(before) != ended(after));
    return (ticks(after, USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM) + running) / TICKS_A_SECOND;
  }

  private static double ended(String[] fields) {
    return ticks(fields, CHILDREN_USER, CHILDREN_SYSTEM);
  }

  private static double ticksOfChildren(long process) {
    double ticks = 0;
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      for (Path one : all.filter(path -> path.getFileName().toString().matches("\\d+")).toList()) {
        String[] fields = fields(Long.parseLong(one.getFileName().toString()));
        // What has ended and waits to be taken note of still tells its time.
        if (fields.length > 0 && Long.parseLong(fields[PARENT]) == process) {
          ticks += ticks(fields, USER, SYSTEM);
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return ticks;
  }

  /** Seconds that all cores together were at work since the machine began. */
  static double secondsOfAll() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
      String[] fields = lines.findFirst().orElseThrow().split(" +", -1);
      double ticks = 0;
      for (int place : AT_WORK) {
        ticks += Long.parseLong(fields[place]);
      }
      return ticks / TICKS_A_SECOND;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static double ticks(String[] fields, int... places) {
    double ticks = 0;
    for (int place : places) {
      ticks += fields.length == 0 ? 0 : Long.parseLong(fields[place]);
    }
    return ticks;
  }

  private static String[] fields(long process) {
    return fields(stat(Path.of("/proc", Long.toString(process))));
  }

  private static String[] fields(String stat) {
    return stat.isEmpty()
        ? new String[0]
        : stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
  }

  /** The stat of a process or thread; empty where it has ended. */
  static String stat(Path directory) {
    try {
      return Files.readString(directory.resolve("stat"));
    } catch (IOException gone) {
      return "";
    }
  }
}
