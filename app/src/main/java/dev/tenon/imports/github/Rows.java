package dev.tenon.imports.github;

import dev.tenon.json.Json;
import dev.tenon.json.JsonText;
import java.util.List;

/**
 * Many records as the one value that a statement takes them by: {@code json_to_recordset(:rows)}.
 * One round trip a batch, whatever its size.
 */
final class Rows {
  private Rows() {}

  static JsonText of(List<? extends Record> rows) {
    return new JsonText(Json.MAPPER.writeValueAsString(rows));
  }
}
