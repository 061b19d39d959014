package dev.tenon.json;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A record of one string that checks itself, such as a slug. Its constructor throws {@link
 * IllegalArgumentException} with a message that completes "must …". It is that string in JSON and
 * in the database.
 */
public interface TextValue {
  @JsonValue
  String value();
}
