package dev.tenon.bench.load;

import dev.tenon.faults.OperatorFault;
import java.time.Instant;

/**
 * Who is to be there. The same population is the same to the byte.
 *
 * @param until the moment of the last change; all of it happened in the two years before
 */
public record Population(int organizations, int tasks, long seed, Instant until) {
  private static final int FEWEST_TASKS = 1;

  public Population {
    if (organizations < 1 || tasks / organizations < FEWEST_TASKS) {
      throw new OperatorFault("There must be at least one organization, and a task for each.");
    }
  }

  /** As many organizations as there are thousands of tasks. */
  public static int usualOrganizations(int tasks) {
    return Math.max(1, tasks / 1000);
  }
}
