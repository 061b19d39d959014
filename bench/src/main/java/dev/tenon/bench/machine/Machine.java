package dev.tenon.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a figure can't be read without: on what, with what, and how busy it was. */
public final class Machine {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

  private Machine() {}

  /** One line for a report. */
  public static String line(String postgres) {
    return "%s, %d cores of %s, %d GB; Java %s, PostgreSQL %s; load average %.1f"
        .formatted(
            ZonedDateTime.now(ZoneOffset.UTC).format(MINUTE),
            Runtime.getRuntime().availableProcessors(),
            field("/proc/cpuinfo", "model name"),
            Math.round(
                Long.parseLong(field("/proc/meminfo", "MemTotal").split(" ", 2)[0]) / 1048576.0),
            Runtime.version(),
            postgres,
            load());
  }

  /** How many processes wanted to run, on average over the last minute. */
  public static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String field(String file, String name) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
