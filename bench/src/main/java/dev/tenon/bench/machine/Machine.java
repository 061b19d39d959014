package dev.tenon.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a figure can't be read without: on what, and with what. */
public final class Machine {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

  private Machine() {}

  /** One line for a report. */
  public static String line(String postgres) {
    return "%s, %d cores of %s, %d GB; Java %s, PostgreSQL %s"
        .formatted(
            ZonedDateTime.now(ZoneOffset.UTC).format(MINUTE),
            Runtime.getRuntime().availableProcessors(),
            field("/proc/cpuinfo", "model name"),
            Math.round(memory() / (double) (1 << 30)),
            Runtime.version(),
            postgres);
  }

  /** How much there is, in bytes. */
  public static long memory() {
    return 1024 * Long.parseLong(field("/proc/meminfo", "MemTotal").split(" ", 2)[0]);
  }

  /** The same of what was timed: with who else wanted the cores. */
  public static String line(String postgres, Others others) {
    return line(postgres) + "; " + others.sentence();
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
