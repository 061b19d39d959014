package dev.tenon.exports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The checksum that exports carry. */
final class Digests {
  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
