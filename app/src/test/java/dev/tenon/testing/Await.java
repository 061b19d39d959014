package dev.tenon.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what comes about apart from the test. */
public final class Await {
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Await() {}

  /**
   * Looks again and again until it is so, and leaves the machine to others in between.
   *
   * @throws AssertionError when it is not so after two minutes
   */
  public static void until(Callable<Boolean> isSo) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.call()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("what was waited for did not come about");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
