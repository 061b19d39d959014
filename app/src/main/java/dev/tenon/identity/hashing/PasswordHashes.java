package dev.tenon.identity.hashing;

import com.password4j.Argon2Function;
import dev.tenon.web.Failure;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes passwords by Argon2id. A hash is in PHC form and so holds its own cost: the standard can
 * rise, and whoever signs in next is hashed anew.
 *
 * <p>Each hash takes memory and a core for a while. Only so many are computed at once; past that,
 * callers wait for a few seconds and are then told to come back, so that a flood of them slows
 * sign-ins and nothing else.
 */
public final class PasswordHashes {
  private static final int SALT_BYTES = 16;
  private static final int MOST_AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SecureRandom random = new SecureRandom();
  private final Argon2Function standard;
  private final Semaphore places;
  private final Duration patience;
  private final String nobodys;

  /** With as many places as the machine has processors, up to four. */
  public PasswordHashes(Argon2Cost cost) {
    this(
        cost,
        new Semaphore(Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors()), true),
        PATIENCE);
  }

  PasswordHashes(Argon2Cost cost, Semaphore places, Duration patience) {
    this.standard = cost.function();
    this.places = places;
    this.patience = patience;
    this.nobodys = compute(standard, randomText());
  }

  /** What a password proved. */
  public enum Verdict {
    WRONG,
    RIGHT,
    /** Right, and its hash is of another cost than today's: replace it. */
    RIGHT_BUT_DATED
  }

  /** The hash to keep of a password. */
  public String hash(String password) {
    return inTurn(() -> compute(standard, password));
  }

  /**
   * Whether a password is the one that was hashed. Where there is no hash it is wrong, after the
   * same work: the time tells nobody which accounts there are.
   */
  public Verdict verify(String password, Optional<String> hash) {
    String kept = hash.orElse(nobodys);
    Argon2Function function = Argon2Function.getInstanceFromHash(kept);
    boolean right = inTurn(() -> function.check(normal(password), kept));
    if (!right || hash.isEmpty()) {
      return Verdict.WRONG;
    }
    return function.equals(standard) ? Verdict.RIGHT : Verdict.RIGHT_BUT_DATED;
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Failure.tooMany(
            PATIENCE, "Too many people are signing in right now. Try again in a few seconds.");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before a password was hashed", stopping);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private String compute(Argon2Function function, String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return function.hash(normal(password).getBytes(StandardCharsets.UTF_8), salt).getResult();
  }

  /** The same characters, however a keyboard composes them (NIST SP 800-63B). */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private String randomText() {
    return Long.toUnsignedString(random.nextLong(), Character.MAX_RADIX);
  }
}
