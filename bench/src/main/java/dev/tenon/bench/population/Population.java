package dev.tenon.bench.population;

import dev.tenon.bench.copy.TableCopy;
import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.faults.OperatorFault;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Who is to be there. The same population is the same to the byte.
 *
 * @param until the moment of the last change; all of it happened in the two years before
 */
public record Population(int organizations, int tasks, long seed, Instant until) {
  private static final double ORGANIZATION_EXPONENT = 1.0;

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

  /** The months that it has entries of in the audit log, one after the other. */
  public List<YearMonth> months() {
    return Span.until(until).months();
  }

  /**
   * Makes it up, and writes it into empty tables; the same for the same seed.
   *
   * @param done hears how many tasks more are written
   * @return what was sent
   */
  public List<TableCopy> fill(DatabaseUrl superuser, IntConsumer done) throws SQLException {
    Span span = Span.until(until);
    int[] sizes = Zipf.shares(tasks, organizations, ORGANIZATION_EXPONENT);
    Dice dice = new Dice(seed);
    try (Tables tables = new Tables(superuser, span.months())) {
      for (int i = 0; i < sizes.length; i++) {
        new OrganizationStory(tables, dice.split(), span, i + 1).tell(sizes[i], done);
      }
      return tables.finish();
    }
  }
}
