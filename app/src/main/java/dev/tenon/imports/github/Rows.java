package dev.tenon.imports.github;

import dev.tenon.json.Json;
import dev.tenon.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

  /** SHA-256 of a text in hexadecimal digits. */
  static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
