package dev.tenon.json;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** JSON that passes through as it is, from a column to an answer; never made of a user's text. */
public record JsonText(@JsonValue @JsonRawValue String value) {}
