package dev.tenon.web.pages.words;

import dev.tenon.web.shape.Phrase;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of pages. {@code projects.empty} is the line {@code empty} of {@code
 * dev/tenon/messages/projects.properties}, or of {@code projects_de.properties} in German. In it,
 * {@code {0}} stands for the first value, and nothing else means anything but itself.
 */
public final class Messages {
  private static final String FOLDER = "dev.tenon.messages.";
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final Locale spoken;

  /** Those of the language of a locale, with numbers as that writes them. */
  public Messages(Locale locale) {
    this.locale = locale;
    this.spoken = Language.of(locale).locale();
  }

  /** The text of a key, with values in their places. */
  public String say(String key, Object... values) {
    return find(key, values)
        .orElseThrow(() -> new MissingResourceException("no text for " + key, FOLDER, key));
  }

  /** The same, where there may be none. */
  public Optional<String> find(String key, Object... values) {
    int dot = key.indexOf('.');
    ResourceBundle bundle =
        ResourceBundle.getBundle(FOLDER + key.substring(0, dot), spoken, NO_FALLBACK);
    String rest = key.substring(dot + 1);
    return bundle.containsKey(rest)
        ? Optional.of(filled(bundle.getString(rest), List.of(values)))
        : Optional.empty();
  }

  /** Of a number of things: the text of {@code key.one} or {@code key.other}. */
  public String count(String key, long count, Object... values) {
    Object[] all = new Object[values.length + 1];
    all[0] = count;
    System.arraycopy(values, 0, all, 1, values.length);
    return say(key + (count == 1 ? ".one" : ".other"), all);
  }

  private String filled(String text, List<Object> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> {
          int at = Integer.parseInt(place.group(1));
          return Matcher.quoteReplacement(
              at < values.size() ? shown(values.get(at)) : place.group());
        });
  }

  private String shown(Object value) {
    return switch (value) {
      case Number number -> NumberFormat.getInstance(locale).format(number);
      case Phrase phrase -> say(phrase.key(), phrase.values().toArray());
      case List<?> several -> several.stream().map(this::shown).collect(Collectors.joining(" "));
      default -> value.toString();
    };
  }
}
