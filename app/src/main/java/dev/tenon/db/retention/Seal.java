package dev.tenon.db.retention;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a month's file holds: its last line.
 *
 * @param month the month, in UTC
 * @param entries how many lines there are before this one
 * @param sha256 of these, each with its line feed
 */
public record Seal(YearMonth month, long entries, String sha256) {
  private static final Pattern LINE =
      Pattern.compile(
          "\\{\"month\":\"(\\d{4}-(?:0[1-9]|1[0-2]))\",\"entries\":(\\d{1,18}),"
              + "\"sha256\":\"([0-9a-f]{64})\"}");

  String line() {
    return "{\"month\":\"%s\",\"entries\":%d,\"sha256\":\"%s\"}".formatted(month, entries, sha256);
  }

  /** The seal of this line; nothing, when it is none. */
  static Optional<Seal> of(String line) {
    Matcher seal = LINE.matcher(line);
    return seal.matches()
        ? Optional.of(
            new Seal(YearMonth.parse(seal.group(1)), Long.parseLong(seal.group(2)), seal.group(3)))
        : Optional.empty();
  }
}
