package dev.tenon.identity.hashing;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

/**
 * What a hash costs whoever computes it.
 *
 * @param memory in KiB
 * @param iterations passes over the memory
 */
public record Argon2Cost(int memory, int iterations) {
  /**
   * For people's passwords: the memory that OWASP's Password Storage Cheat Sheet names first, three
   * times over instead of once; a ninth of a second on one core of a small server.
   */
  public static final Argon2Cost STANDARD = new Argon2Cost(47_104, 3);

  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;

  Argon2Function function() {
    return Argon2Function.getInstance(
        memory, iterations, LANES, HASH_BYTES, Argon2.ID, Argon2Function.ARGON2_VERSION_13);
  }
}
