package dev.tenon.db.retention;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tenon.digests.Sha256;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.HexFormat;

/** Counts and digests lines, in their order, until they are sealed. */
final class Sealing {
  private final MessageDigest digest = Sha256.begun();
  private long entries;

  /** Adds an entry, and returns the line as it is written. */
  byte[] add(String json) {
    byte[] line = (json + "\n").getBytes(UTF_8);
    digest.update(line);
    entries++;
    return line;
  }

  /** Ends it: nothing can be added. */
  Seal seal(YearMonth month) {
    return new Seal(month, entries, HexFormat.of().formatHex(digest.digest()));
  }
}
