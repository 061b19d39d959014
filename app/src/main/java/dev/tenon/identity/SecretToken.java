package dev.tenon.identity;

import dev.tenon.digests.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random secret that its bearer shows: 256 bits behind a prefix that tells what it is for. Only
 * its hash is kept. A plain SHA-256 serves, for there is nothing to guess; and since the database
 * looks for the hash, the time of a look-up tells nothing of the secret.
 */
public record SecretToken(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /** Makes a token, such as {@code tnn_s_…}. */
  public static SecretToken make(Kind kind) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SecretToken(
        kind.prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What tokens are made for. */
  public enum Kind {
    SESSION("tnn_s_"),
    API("tnn_a_"),
    INVITATION("tnn_i_"),
    PASSWORD_RESET("tnn_r_");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** The SHA-256 of the whole token: 32 bytes. */
  public byte[] hash() {
    return Sha256.of(value);
  }

  /** Never the secret: a token in a log or an error would be one to use. */
  @Override
  public String toString() {
    return "SecretToken[…]";
  }
}
