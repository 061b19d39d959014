package dev.tenon.schema.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The server a catalog was read from.
 *
 * @param version {@code server_version_num}: 150014, 180000
 * @param session how it was read; null in a snapshot
 */
public record Server(
    String database, int version, String encoding, String collation, @Nullable Session session) {

  /**
   * The circumstances of reading.
   *
   * @param user the role that read
   * @param superuser whether that role sees everything
   * @param replica true on a standby, whose usage counters are its own
   * @param statisticsSince when the database's counters were last reset; null when never
   */
  public record Session(
      String user, boolean superuser, boolean replica, @Nullable Instant statisticsSince) {}

  /** 15, 16, … */
  public int majorVersion() {
    return version / 10_000;
  }
}
