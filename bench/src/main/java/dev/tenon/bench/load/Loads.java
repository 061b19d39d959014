package dev.tenon.bench.load;

import dev.tenon.bench.report.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The table of loads that a page keeps: for each size the latest, from the smallest on. */
final class Loads {
  private static final String[] HEAD = {
    "tasks", "rows in all", "audit entries", "seconds", "rows a second", "checksum", "loaded", "by"
  };

  private final Map<Long, List<String>> bySize = new TreeMap<>();

  private Loads() {}

  /** What a page says of earlier loads; whatever else it says is not theirs. */
  static Loads of(String text) {
    Loads loads = new Loads();
    text.lines().map(Loads::cells).filter(Loads::isLoad).forEach(loads::put);
    return loads;
  }

  /** Takes the place of an earlier load of that size. */
  Loads add(long tasks, Object... others) {
    put(
        Stream.concat(
                Stream.of("%,d".formatted(tasks)), Arrays.stream(others).map(Object::toString))
            .toList());
    return this;
  }

  Table table() {
    Table table = new Table(HEAD);
    bySize.values().forEach(load -> table.row(load.toArray()));
    return table;
  }

  private void put(List<String> load) {
    bySize.put(Long.valueOf(load.getFirst().replace(",", "")), load);
  }

  private static List<String> cells(String line) {
    String inner = line.strip();
    return inner.startsWith("|") && inner.endsWith("|") && inner.length() > 1
        ? Arrays.stream(inner.substring(1, inner.length() - 1).split("\\|", -1))
            .map(String::strip)
            .toList()
        : List.of();
  }

  private static boolean isLoad(List<String> cells) {
    return cells.size() == HEAD.length && cells.getFirst().matches("[0-9,]+");
  }
}
