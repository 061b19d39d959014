package dev.tenon.schema.migrations.watch;

import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.database.script.Statement;
import dev.tenon.schema.migrations.files.Migration;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Migrations, run one after the other.
 *
 * @param migrations all that were to run
 * @param steps all statements that ran, those among them that were taken back
 * @param untried statements that failed for want of the target's rows, and were passed over
 * @param beyond statements about the server, its roles and other databases, which were passed over
 * @param failure what ended them early; null when all ran
 */
public record Run(
    List<Migration> migrations,
    State start,
    State end,
    List<Step> steps,
    List<Failure> untried,
    List<Failure> beyond,
    @Nullable Failure failure) {

  /**
   * A statement that did not run, and what the server or the rehearsal said to it.
   *
   * @param state the server's SQLSTATE; empty where the rehearsal passed it over
   */
  public record Failure(Migration migration, Statement statement, String sentence, String state) {

    /** What no lack of anything brings about: bad syntax, and what is there already. */
    private static final Set<String> OWN_FAULT =
        Set.of("42601", "42P06", "42P07", "42701", "42710", "42723");

    /** One that was passed over. */
    Failure(Migration migration, Statement statement, String sentence) {
      this(migration, statement, sentence, "");
    }

    static Failure of(Migration migration, Statement statement, SQLException refused) {
      return new Failure(
          migration,
          statement,
          DatabaseFailure.firstLine(refused),
          Objects.requireNonNullElse(refused.getSQLState(), ""));
    }

    /** True when it may come of what a shadow lacks, and run where that is. */
    public boolean mayBeOfALack() {
      return !OWN_FAULT.contains(state);
    }
  }

  public Run {
    migrations = List.copyOf(migrations);
    steps = List.copyOf(steps);
    untried = List.copyOf(untried);
    beyond = List.copyOf(beyond);
  }

  /** The steps of which something is left: those that were taken back had their locks alone. */
  public List<Step> kept() {
    return steps.stream().filter(each -> !each.takenBack()).toList();
  }
}
