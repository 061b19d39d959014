package dev.tenon.pages.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tenon.history.AuditEntry;
import dev.tenon.history.AuditLog;
import dev.tenon.lists.Asked;
import dev.tenon.users.People;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Place;
import dev.tenon.web.pages.Screen;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The audit log as a page. */
public final class AuditPages {
  private final Screen screen;
  private final AuditLog log;
  private final People people;

  public AuditPages(Screen screen, AuditLog log, People people) {
    this.screen = screen;
    this.log = log;
    this.people = people;
  }

  public Reply<Void> show(Request<Void> request) {
    Map<String, String> asked = asked(request);
    Page<AuditEntry> page = log.page(request.tenant(), wanted(request, asked), Asked.of(request));
    return screen.show(
        request,
        new AuditView(
            page,
            people.of(request.tenant()).stream().filter(People.Person::hasAccount).toList(),
            Form.of(asked),
            page.next() == null ? null : address(asked, page.next())));
  }

  /** What the form sent; an empty field asks for nothing. */
  private static Map<String, String> asked(Request<?> request) {
    Map<String, String> asked = new LinkedHashMap<>();
    for (String name : new String[] {"person", "record", "type", "action", "since", "until"}) {
      request
          .query(name, String.class)
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> asked.put(name, value));
    }
    return asked;
  }

  private AuditLog.Wanted wanted(Request<?> request, Map<String, String> asked) {
    ZoneId zone =
        screen
            .place(request)
            .inside()
            .map(Place.Person::timeZone)
            .map(ZoneId::of)
            .orElse(ZoneOffset.UTC);
    return new AuditLog.Wanted(
        asked.get("type"),
        id(asked.get("record")),
        id(asked.get("person")),
        asked.get("action"),
        day(asked.get("since")).map(day -> start(day, zone)).orElse(null),
        day(asked.get("until")).map(day -> start(day.plusDays(1), zone)).orElse(null));
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static @Nullable UUID id(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw Failure.malformed("id", "A record and a person are named by their ids.");
    }
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse);
    } catch (DateTimeException _) {
      throw Failure.malformed("day", "A day is written like 2026-11-27.");
    }
  }

  private static String address(Map<String, String> asked, String after) {
    Map<String, String> all = new LinkedHashMap<>(asked);
    all.put("after", after);
    return all.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }
}
