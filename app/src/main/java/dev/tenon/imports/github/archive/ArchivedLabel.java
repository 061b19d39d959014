package dev.tenon.imports.github.archive;

/**
 * A label of an archive.
 *
 * @param color six lower-case hexadecimal digits
 */
public record ArchivedLabel(String name, String color, String description) {
  static final String NO_COLOR = "808080";
}
