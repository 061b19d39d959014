package dev.tenon.schema.migrations.watch;

import dev.tenon.schema.database.script.Statement;
import dev.tenon.schema.migrations.files.Migration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Migrations, run one after the other.
 *
 * @param migrations all that were to run
 * @param untried statements that failed for want of the target's rows, and were passed over
 * @param failure what ended them early; null when all ran
 */
public record Run(
    List<Migration> migrations,
    State start,
    State end,
    List<Step> steps,
    List<Failure> untried,
    @Nullable Failure failure) {

  /** A statement that failed, and what the server said. */
  public record Failure(Migration migration, Statement statement, String sentence) {}

  public Run {
    migrations = List.copyOf(migrations);
    steps = List.copyOf(steps);
    untried = List.copyOf(untried);
  }
}
