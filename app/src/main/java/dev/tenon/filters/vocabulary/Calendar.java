package dev.tenon.filters.vocabulary;

import dev.tenon.filters.FilterFault;
import dev.tenon.filters.FilterFault.Code;
import dev.tenon.filters.Sentence;
import dev.tenon.filters.Word;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days and moments, absolute and relative, as the asker's calendar and clock have them. */
final class Calendar {
  private static final Pattern RELATIVE =
      Pattern.compile("(?<amount>[+-]?\\d{1,4})(?<unit>[hdwmy])");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}t[\\d:.]+");
  private static final Pattern OFFSET =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}t[\\d:.]+(?:z|[+-][\\d:]+)");
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  private final Instant now;
  private final ZoneId zone;

  Calendar(Asker asker) {
    this.now = asker.clock().instant();
    this.zone = asker.zone();
  }

  /** A span of LocalDate. */
  Span day(Word word, Field field) {
    Days days = read(word, field, this::days);
    return days.from.plusDays(1).equals(days.until)
        ? Span.point(days.from)
        : new Span(days.from, days.until);
  }

  /** A span of Instant. */
  Span moment(Word word, Field field) {
    return read(word, field, this::moment);
  }

  private Optional<Span> moment(String text) {
    return days(text)
        .map(days -> new Span(start(days.from), start(days.until)))
        .or(() -> instant(text).map(Span::point));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private Optional<Instant> instant(String text) {
    Matcher relative = RELATIVE.matcher(text);
    if (text.equals("now")) {
      return Optional.of(now);
    }
    if (relative.matches()) {
      int hours = Integer.parseInt(relative.group("amount"));
      return Optional.of(now.plus(hours, ChronoUnit.HOURS));
    }
    if (OFFSET.matcher(text).matches()) {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    }
    if (LOCAL.matcher(text).matches()) {
      return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
    }
    return Optional.empty();
  }

  private Optional<Days> days(String text) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return switch (text) {
      case "today" -> Optional.of(Days.one(today));
      case "tomorrow" -> Optional.of(Days.one(today.plusDays(1)));
      case "yesterday" -> Optional.of(Days.one(today.minusDays(1)));
      default -> relativeDay(today, text).map(Days::one).or(() -> absolute(text));
    };
  }

  private static Optional<LocalDate> relativeDay(LocalDate today, String text) {
    Matcher relative = RELATIVE.matcher(text);
    if (!relative.matches()) {
      return Optional.empty();
    }
    int amount = Integer.parseInt(relative.group("amount"));
    return switch (relative.group("unit")) {
      case "d" -> Optional.of(today.plusDays(amount));
      case "w" -> Optional.of(today.plusWeeks(amount));
      case "m" -> Optional.of(today.plusMonths(amount));
      case "y" -> Optional.of(today.plusYears(amount));
      default -> Optional.empty();
    };
  }

  private static Optional<Days> absolute(String text) {
    if (DATE.matcher(text).matches()) {
      return Optional.of(Days.one(LocalDate.parse(text)));
    }
    if (MONTH.matcher(text).matches()) {
      LocalDate first = YearMonth.parse(text).atDay(1);
      return Optional.of(new Days(first, first.plusMonths(1)));
    }
    if (YEAR.matcher(text).matches()) {
      LocalDate first = Year.parse(text).atDay(1);
      return Optional.of(new Days(first, first.plusYears(1)));
    }
    return Optional.empty();
  }

  private static <T> T read(Word word, Field field, Reading<T> reading) {
    try {
      Optional<T> read = reading.of(word.text().toLowerCase(Locale.ROOT));
      if (read.isPresent()) {
        return read.get();
      }
    } catch (DateTimeException impossible) {
      throw fault(word, field, Sentence.NO_SUCH_TIME);
    }
    throw fault(word, field, Sentence.UNKNOWN_TIME);
  }

  private static FilterFault fault(Word word, Field field, Sentence sentence) {
    return new FilterFault(
        Code.UNKNOWN_VALUE,
        word.position(),
        sentence.of(FilterFault.shown(word.text())).and(List.of(field.kind().expects())));
  }

  /** A way of reading a text in lower case: empty when it isn't of that form. */
  private interface Reading<T> {
    Optional<T> of(String text) throws DateTimeException;
  }

  /** Days in a row, from the first until before the second, within what PostgreSQL can hold. */
  private record Days(LocalDate from, LocalDate until) {
    private Days {
      if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
        throw new DateTimeException("out of range: " + from);
      }
    }

    static Days one(LocalDate day) {
      return new Days(day, day.plusDays(1));
    }
  }
}
