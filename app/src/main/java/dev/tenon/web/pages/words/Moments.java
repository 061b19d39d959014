package dev.tenon.web.pages.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates and times as a person writes and lives them. */
public final class Moments {
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter monthAndDay;
  private final DateTimeFormatter moment;

  public Moments(Locale locale, ZoneId zone) {
    this.zone = zone;
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    this.monthAndDay = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
    this.moment =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(zone);
  }

  public String moment(Instant instant) {
    return moment.format(instant);
  }

  public String day(LocalDate date) {
    return day.format(date);
  }

  public String shortDay(LocalDate date, LocalDate today) {
    return (date.getYear() == today.getYear() ? monthAndDay : day).format(date);
  }

  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }
}
