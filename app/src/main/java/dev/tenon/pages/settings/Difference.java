package dev.tenon.pages.settings;

import dev.tenon.json.Json;
import dev.tenon.json.JsonText;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What changed of one column.
 *
 * @param before empty where there was nothing
 * @param after empty where there is nothing any more
 */
public record Difference(String column, String before, String after) {
  private static final int LONGEST = 300;

  /** All that an entry of the audit log tells. */
  static List<Difference> of(JsonText changes) {
    return Json.MAPPER.readTree(changes.value()).properties().stream()
        .filter(change -> change.getValue().isArray() && change.getValue().size() == 2)
        .map(change ->
            new Difference(
                change.getKey(), text(change.getValue().get(0)), text(change.getValue().get(1))))
        .toList();
  }

  private static String text(JsonNode value) {
    String text = value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
