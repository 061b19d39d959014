package dev.tenon.filters;

import java.util.HashMap;
import java.util.Map;

/**
 * An SQL condition with named parameters.
 *
 * @param sql constant text of the program, safe between {@code and}s, with {@code :name} for values
 * @param parameters the value of each of its names: String, UUID, Boolean, Long, BigDecimal,
 *     LocalDate, Instant, or a List (an SQL array) of String, UUID or Boolean
 */
public record Condition(String sql, Map<String, Object> parameters) {
  /** Holds for every row. */
  public static final Condition ALWAYS = new Condition("true", Map.of());

  public Condition {
    parameters = Map.copyOf(parameters);
  }

  /** Both conditions, whose parameters must have different names. */
  public Condition and(Condition other) {
    Map<String, Object> both = new HashMap<>(parameters);
    other.parameters.forEach((name, value) -> {
      if (both.put(name, value) != null) {
        throw new IllegalArgumentException("two values for :" + name);
      }
    });
    return new Condition(sql + "\n and " + other.sql, both);
  }
}
