package dev.tenon.imports.github;

/**
 * A label of an archive.
 *
 * @param color six lower-case hexadecimal digits
 */
record ArchivedLabel(String name, String color, String description) {
  static final String NO_COLOR = "808080";
}
