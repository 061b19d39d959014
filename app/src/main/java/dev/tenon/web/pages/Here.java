package dev.tenon.web.pages;

import dev.tenon.json.Json;
import dev.tenon.web.Request;
import dev.tenon.web.assets.Assets;
import dev.tenon.web.pages.words.Language;
import dev.tenon.web.pages.words.Marks;
import dev.tenon.web.pages.words.Messages;
import dev.tenon.web.pages.words.Moments;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every template may ask: for words, dates and addresses, and who looks at the page. */
public final class Here {
  private static final String THEME_COOKIE = "tenon_theme";
  private static final String KEYS_COOKIE = "tenon_keys";
  private static final Pattern PLACES =
      Pattern.compile(
          "(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
  private static final List<String> LOCALES =
      List.of("en-US", "en-GB", "en-AU", "en-CA", "de-DE", "de-AT", "de-CH");

  private final Request.Browser browser;
  private final Place place;
  private final Assets assets;
  private final Locale locale;
  private final Messages messages;
  private final Moments moments;
  private final LocalDate today;
  private final Instant now;
  private final Request.@Nullable Told told;

  Here(
      Request.Browser browser,
      Place place,
      Assets assets,
      Instant now,
      Request.@Nullable Told told) {
    this.browser = browser;
    this.place = place;
    this.assets = assets;
    Place.@Nullable Person person = place.person();
    this.locale =
        Language.wished(
            person == null ? null : person.locale(),
            browser.languages(),
            person == null ? null : person.organizationLocale());
    this.messages = new Messages(locale);
    ZoneId zone = person == null ? ZoneOffset.UTC : ZoneId.of(person.timeZone());
    this.moments = new Moments(locale, zone);
    this.today = moments.dayOf(now);
    this.now = now;
    this.told = told;
  }

  /** The text of a key in the person's language, with values in the places of {0} and so on. */
  public String say(String key, Object... values) {
    return messages.say(key, values);
  }

  /** What a wording says in the person's language. */
  public String say(Wording wording) {
    return wording.keys().stream()
        .flatMap(key -> messages.find(key, wording.values().toArray()).stream())
        .findFirst()
        .orElse(wording.otherwise());
  }

  /** The text of {@code key.one} or {@code key.other}, with the number in the place of {0}. */
  public String count(String key, long count, Object... values) {
    return messages.count(key, count, values);
  }

  /** The tag of the language that the page is in. */
  public String language() {
    return Language.of(locale).locale().toLanguageTag();
  }

  /** The person's locale, for formats. */
  public Locale locale() {
    return locale;
  }

  /** All time zones that are named after places, in order. */
  public List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.equals("UTC") || PLACES.matcher(zone).matches())
        .sorted()
        .toList();
  }

  /**
   * Locales to choose from by their tags, each in its own words.
   *
   * @param chosen one more, which was chosen already
   */
  public Map<String, String> locales(@Nullable String chosen) {
    Map<String, String> named = new LinkedHashMap<>();
    Stream.concat(LOCALES.stream(), Stream.ofNullable(chosen))
        .forEach(tag -> {
          Locale one = Locale.forLanguageTag(tag);
          named.put(tag, one.getDisplayName(one));
        });
    return named;
  }

  /** A size in bytes, in words. */
  public String bytes(long bytes) {
    return Marks.bytes(bytes, locale);
  }

  /** The address of a file under {@code src/main/web}. */
  public String asset(String name) {
    return assets.address(name);
  }

  /** The import map, a JSON document of nothing but our own names. */
  public String importMap() {
    return assets.importMap();
  }

  /** The addresses of the libraries that scripts use. */
  public List<String> libraries() {
    return assets.libraries();
  }

  /** The theme that the person chose, light or dark; null to go by their system. */
  public @Nullable String theme() {
    String chosen = browser.cookies().getOrDefault(THEME_COOKIE, "");
    return chosen.equals("light") || chosen.equals("dark") ? chosen : null;
  }

  /** "off" where the person wants no single keys to do something; null to go by what is usual. */
  public @Nullable String keys() {
    return "off".equals(browser.cookies().get(KEYS_COOKIE)) ? "off" : null;
  }

  /** The person, of pages inside an organization. */
  public Place.Person person() {
    return place.inside().orElseThrow();
  }

  /** Whether the page is inside an organization. */
  public boolean isInside() {
    return place.person() != null;
  }

  /** The organizations that the person may enter. */
  public List<Place.Home> homes() {
    return place.homes();
  }

  /** Whether the person runs the installation. */
  public boolean operates() {
    return place.operates();
  }

  /**
   * Until when the page tells everything, in microseconds since 1970 as the ids of a stream's
   * events are: its stream begins there.
   */
  public String seen() {
    return String.valueOf(
        told == null ? ChronoUnit.MICROS.between(Instant.EPOCH, now) : told.until());
  }

  /** Which of the latest changes it tells, by the ids of their entries in the log. */
  public String told() {
    return told == null
        ? ""
        : told.changes().stream().map(UUID::toString).collect(Collectors.joining(" "));
  }

  /** An address inside the organization that the page is about; the rest begins with a slash. */
  public String path(String rest) {
    return "/o/" + person().home().slug() + rest;
  }

  /** The path and query that were asked for. */
  public String requested() {
    return browser.place();
  }

  /** Whether the address asked for is this one, or lies below it. */
  public boolean isAt(String path) {
    String asked = browser.place().split("[?]", 2)[0];
    return asked.equals(path) || asked.startsWith(path + "/");
  }

  /** Whether the address asked for is this one. */
  public boolean isOn(String path) {
    return browser.place().split("[?]", 2)[0].equals(path);
  }

  /** The message that the page before left. */
  public Optional<String> flash() {
    return Flash.of(browser.cookies().get(Flash.COOKIE))
        .flatMap(flash -> messages.find(flash.key(), flash.values().toArray()));
  }

  /** An address with one more parameter; without it where it would be empty. */
  public String query(String address, String name, String value) {
    return value.isEmpty()
        ? address
        : address
            + (address.contains("?") ? "&" : "?")
            + name
            + "="
            + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The address asked for, without one of its parameters. */
  public String requestedWithout(String name) {
    String[] parts = requested().split("[?]", 2);
    String rest =
        parts.length == 1
            ? ""
            : Arrays.stream(parts[1].split("&", -1))
                .filter(pair -> !pair.startsWith(name + "="))
                .collect(Collectors.joining("&"));
    return rest.isEmpty() ? parts[0] : parts[0] + "?" + rest;
  }

  /** A list of words as JSON, for a script. */
  public String json(List<String> words) {
    return Json.MAPPER.writeValueAsString(words);
  }

  /** A time in the person's zone, in words. */
  public String moment(Instant instant) {
    return moments.moment(instant);
  }

  /** A date in words. */
  public String day(LocalDate date) {
    return moments.day(date);
  }

  /** A date in few letters; its year only where it is not this one's. */
  public String shortDay(LocalDate date) {
    return moments.shortDay(date, today);
  }

  /** A number as the person writes it. */
  public String number(Number number) {
    return NumberFormat.getInstance(locale).format(number);
  }

  /** The date that a time falls on where the person lives. */
  public LocalDate dayOf(Instant instant) {
    return moments.dayOf(instant);
  }

  /** The date of today where the person lives. */
  public LocalDate today() {
    return today;
  }
}
