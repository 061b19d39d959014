package dev.tenon.schema.erd;

/**
 * What was measured of a relationship, written at its end.
 *
 * @param text a few characters: {@code 0 · 3.2 · 57}
 * @param contradiction true when it denies what the schema declares
 */
public record Note(String text, boolean contradiction) {}
