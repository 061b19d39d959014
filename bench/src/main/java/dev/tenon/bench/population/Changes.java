package dev.tenon.bench.population;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an audit entry says of a record: {@code {column: [before, after]}}, as {@code
 * audit.record_change} writes it. Columns that are null before and after are left out.
 */
final class Changes {
  private final StringBuilder json = new StringBuilder(256).append('{');

  /** A new record's column. */
  Changes now(String column, @Nullable Object value) {
    return value == null ? this : from(column, null, value);
  }

  /** A column of a record that was there. */
  Changes from(String column, @Nullable Object before, @Nullable Object after) {
    json.append(json.length() == 1 ? "\"" : ",\"").append(column).append("\":[");
    append(before);
    json.append(',');
    append(after);
    json.append(']');
    return this;
  }

  /** A new record's column that holds personal data. */
  Changes personal(String column) {
    return now(column, "[personal]");
  }

  private void append(@Nullable Object value) {
    switch (value) {
      case null -> json.append("null");
      case UUID id -> json.append('"').append(id).append('"');
      case Integer number -> json.append(number);
      case Estimate(int points) -> json.append(points).append(".00");
      case Long micros -> appendMoment(micros);
      case String text -> json.append('"').append(text).append('"');
      default -> throw new IllegalArgumentException(value.getClass().getName());
    }
  }

  /** A numeric(8,2), which says its two decimals. */
  record Estimate(int points) {}

  private void appendMoment(long micros) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(micros, 1_000_000L),
            (int) Math.floorMod(micros, 1_000_000L) * 1000,
            ZoneOffset.UTC);
    String text = time.toString();
    json.append('"').append(text);
    if (text.length() == "2026-01-01T00:00".length()) {
      json.append(":00");
    }
    int end = json.length();
    // PostgreSQL leaves out the zeros at the end of a fraction, which Java gives in groups of
    // three.
    if (text.indexOf('.') >= 0) {
      while (json.charAt(end - 1) == '0') {
        end--;
      }
      json.setLength(end);
    }
    json.append("+00:00\"");
  }

  /** The whole, once all has been said. */
  @Override
  public String toString() {
    return json + "}";
  }

  /** Microseconds since 1970. */
  static long micros(Instant moment) {
    return Math.addExact(
        Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1000);
  }
}
