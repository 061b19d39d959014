package dev.tenon.pages.settings;

import dev.tenon.history.NamedRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What changed of one column.
 *
 * @param before empty where there was nothing
 * @param after empty where there is nothing any more
 */
public record Difference(String column, String before, String after) {
  private static final int LONGEST = 300;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** All that an entry of the audit log tells, with the names of what it tells by ids. */
  static List<Difference> of(JsonNode changes, Map<UUID, NamedRecord> names) {
    return changes.properties().stream()
        .filter(change -> isPair(change.getValue()))
        .map(change ->
            new Difference(
                change.getKey(),
                text(change.getValue().get(0), names),
                text(change.getValue().get(1), names)))
        .toList();
  }

  /** The ids that stand there. */
  static Set<UUID> ids(JsonNode changes) {
    Set<UUID> ids = new LinkedHashSet<>();
    changes.properties().stream()
        .filter(change -> isPair(change.getValue()))
        .flatMap(change -> change.getValue().valueStream())
        .forEach(value -> id(value).ifPresent(ids::add));
    return ids;
  }

  private static boolean isPair(JsonNode value) {
    return value.isArray() && value.size() == 2;
  }

  /** Whether a value is an id, and says nothing to people. */
  static boolean isId(String value) {
    return ID.matcher(value).matches();
  }

  private static Optional<UUID> id(JsonNode value) {
    return value.isString() && isId(value.stringValue())
        ? Optional.of(UUID.fromString(value.stringValue()))
        : Optional.empty();
  }

  private static String text(JsonNode value, Map<UUID, NamedRecord> names) {
    Optional<NamedRecord> named = id(value).map(names::get);
    if (named.isPresent()) {
      return named.get().inShort();
    }
    String text = value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
