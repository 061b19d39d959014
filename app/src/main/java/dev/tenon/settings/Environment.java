package dev.tenon.settings;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.joining;

import dev.tenon.faults.OperatorFault;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads values and gathers what is wrong with them, so that an operator learns of all faults at
 * once. Values that may hold a password are not repeated.
 */
final class Environment {
  private final Map<String, String> variables;
  private final List<String> faults = new ArrayList<>();

  Environment(Map<String, String> variables) {
    this.variables = variables;
    for (String name : new TreeSet<>(variables.keySet())) {
      if (name.startsWith(Setting.PREFIX) && !Setting.isKnown(name)) {
        faults.add(
            "%s is not a setting; the nearest is %s"
                .formatted(name, Setting.nearest(name).variable()));
      }
    }
  }

  String text(Setting setting) {
    String value = variables.getOrDefault(setting.variable(), "").strip();
    return value.isEmpty() ? setting.fallback() : value;
  }

  /** A fault stands for a missing value here: the result is used only when there is none. */
  int number(Setting setting, int least, int most) {
    String text = text(setting);
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    faults.add(
        "%s is '%s', but must be a whole number from %d to %d"
            .formatted(setting.variable(), text, least, most));
    return least;
  }

  <E extends Enum<E>> E oneOf(Setting setting, Class<E> type) {
    String text = text(setting);
    E[] values = type.getEnumConstants();
    return Arrays.stream(values)
        .filter(value -> value.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseGet(() -> {
          faults.add(
              "%s is '%s', but must be one of %s"
                  .formatted(
                      setting.variable(),
                      text,
                      Arrays.stream(values)
                          .map(value -> value.name().toLowerCase(ROOT))
                          .collect(joining(", "))));
          return values[0];
        });
  }

  <T> Optional<T> optional(Setting setting, Function<String, T> parse) {
    String text = text(setting);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(text));
    } catch (OperatorFault | IllegalArgumentException malformed) {
      faults.add("%s is not %s".formatted(setting.variable(), setting.meaning()));
      return Optional.empty();
    }
  }

  URI baseUrl(int port) {
    URI local = URI.create("http://localhost:" + port);
    if (variables.getOrDefault(Setting.BASE_URL.variable(), "").isBlank()) {
      return local;
    }
    String text = text(Setting.BASE_URL);
    if (text.matches("https?://[^/?#\\s@]+/?")) {
      return URI.create(text.replaceFirst("/$", ""));
    }
    faults.add(
        "%s is '%s', but must be https://host or http://host, without a path"
            .formatted(Setting.BASE_URL.variable(), text));
    return local;
  }

  void refuseFaults() {
    if (!faults.isEmpty()) {
      throw new OperatorFault(
          "The settings have faults:\n"
              + faults.stream().map(f -> "  - " + f).collect(joining("\n")));
    }
  }
}
