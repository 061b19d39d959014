package dev.tenon.exports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an export says of itself; the file {@code manifest.json} in it.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion of the archive's form
 * @param files in the order in which they can be restored
 * @param leftOut tables of tenant data that are not in it, with the reason
 */
public record Manifest(
    String format,
    int formatVersion,
    Instant exportedAt,
    Subject organization,
    List<Content> files,
    Map<String, String> leftOut) {
  static final String FORMAT = "tenon-organization";
  static final int VERSION = 1;
  static final String FILE = "manifest.json";

  /** Whose data it is. */
  public record Subject(UUID id, String slug, String name) {}

  /**
   * One file of JSON Lines: the rows of one table, ordered by their key.
   *
   * @param table with its schema
   * @param columns the members of each line
   * @param bytes uncompressed
   * @param sha256 of the uncompressed bytes, in hexadecimal digits
   */
  public record Content(
      String file, String table, List<String> columns, long rows, long bytes, String sha256) {}

  /** How many rows all files have. */
  public long rows() {
    return files.stream().mapToLong(Content::rows).sum();
  }
}
