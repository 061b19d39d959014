package dev.tenon.filters.paging;

import dev.tenon.filters.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The condition that a row comes after a given one, in a sort. */
final class Keyset<T> {
  private final List<Sort.Key<T>> keys;
  private final List<@Nullable Object> last;
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  private Keyset(Sort<T> sort, List<@Nullable Object> last) {
    this.keys = sort.keys();
    this.last = last;
  }

  /**
   * Comes after the row that has these values, one for each key of the sort. Parameters are named
   * {@code after_1} and so on.
   */
  static <T> Condition after(Sort<T> sort, List<@Nullable Object> last) {
    Keyset<T> keyset = new Keyset<>(sort, last);
    String sql = keyset.isRow() ? keyset.row() : keyset.expanded();
    return new Condition(sql, keyset.parameters);
  }

  /** Whether all keys go one way and none can be null, so that a comparison of rows is enough. */
  private boolean isRow() {
    return keys.stream()
        .allMatch(key -> key.required() && key.direction() == keys.getFirst().direction());
  }

  /** One comparison, for which PostgreSQL enters a matching index at the right place. */
  private String row() {
    return "(%s) %s (%s)"
        .formatted(
            keys.stream().map(key -> key.by().expression()).collect(Collectors.joining(", ")),
            keys.getFirst().direction().comparison(),
            IntStream.range(0, keys.size()).mapToObj(this::bind).collect(Collectors.joining(", ")));
  }

  /** Later by the first key; or equal by the first and later by the second; and so on. */
  private String expanded() {
    List<String> ways = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (last.get(i) == null) {
        // Nulls come last: nothing is later by this key.
        continue;
      }
      List<String> way = new ArrayList<>();
      IntStream.range(0, i).mapToObj(this::equal).forEach(way::add);
      way.add(later(i));
      ways.add(String.join(" and ", way));
    }
    String any = ways.stream().collect(Collectors.joining("\n   or ", "(", ")"));
    // Says nothing new, but lets PostgreSQL enter an index there.
    return keys.getFirst().required() ? bound() + "\n and " + any : any;
  }

  private String bound() {
    Sort.Key<T> first = keys.getFirst();
    return "%s %s= %s".formatted(first.by().expression(), first.direction().comparison(), bind(0));
  }

  private String later(int i) {
    Sort.Key<T> key = keys.get(i);
    String expression = key.by().expression();
    String later = "%s %s %s".formatted(expression, key.direction().comparison(), bind(i));
    return key.required() ? later : "(%s or %s is null)".formatted(later, expression);
  }

  private String equal(int i) {
    String expression = keys.get(i).by().expression();
    return last.get(i) == null ? expression + " is null" : expression + " = " + bind(i);
  }

  private String bind(int i) {
    Object value = last.get(i);
    if (value == null) {
      throw new IllegalArgumentException(keys.get(i).by().name() + " is null, yet required");
    }
    String name = "after_" + (i + 1);
    parameters.put(name, value);
    return ":" + name;
  }
}
