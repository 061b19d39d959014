package dev.tenon.schema.migrations.watch;

import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.Target;
import dev.tenon.schema.database.script.Statement;
import dev.tenon.schema.migrations.files.Migration;
import dev.tenon.schema.migrations.watch.Run.Failure;
import dev.tenon.schema.migrations.watch.State.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs migrations on a database that nobody needs, as Flyway or psql would, and looks after each
 * statement at what changed and which locks are held. Transactions are begun and ended by
 * statements, since files may do so themselves.
 */
public final class Watch {

  /** Refused within a transaction; and an attempt to end one from within. */
  private static final Set<String> WANT_TO_BE_ALONE = Set.of("25001", "2D000");

  private static final String BEYOND =
      "It is about the server or what stands beside this database.";

  private static final String NOT_OURS =
      "It changes a role that was on the shadow's server before.";

  private static final String NOT_TO_BE_TAKEN_BACK =
      "It ends transactions by itself, so that what it did to the roles of the shadow's server could not be taken back.";

  private final Connection connection;
  private final Gauges gauges;
  private final String patience;
  private final boolean looks;
  private final OwnDatabase own;
  private final OwnRoles roles;
  private final Trial trial;
  private final Trail trail = new Trail();
  private final Inventory inventory;
  private State start = State.NOTHING;
  private Set<Lock> held = Set.of();
  private boolean inTransaction;
  private @Nullable Failure failure;

  private Watch(Connection connection, Migrator migrator, boolean looks) throws SQLException {
    this.connection = connection;
    this.gauges = new Gauges(connection);
    this.inventory = new Inventory(gauges);
    this.patience = migrator.limited() ? "1min" : "0";
    this.own = new OwnDatabase(migrator.database(), connection.getCatalog());
    this.roles = new OwnRoles(migrator.guest());
    this.trial = new Trial(connection, own, migrator.guest());
    this.looks = looks;
  }

  /** Runs the migrations until one fails, and sees what each statement does. */
  public static Run run(
      Target shadow, List<Migration> migrations, Migrator migrator, Progress progress) {
    return run(shadow, migrations, migrator, true, progress);
  }

  /**
   * Runs the migrations, whatever they do.
   *
   * @return what ended them early
   */
  public static Optional<Failure> lay(
      Target shadow, List<Migration> migrations, Migrator migrator, Progress progress) {
    return Optional.ofNullable(run(shadow, migrations, migrator, false, progress).failure());
  }

  private static Run run(
      Target shadow,
      List<Migration> migrations,
      Migrator migrator,
      boolean looks,
      Progress progress) {
    try (var connection = shadow.connect()) {
      return new Watch(connection, migrator, looks).run(migrations, migrator.role(), progress);
    } catch (SQLException lost) {
      throw new DatabaseFailure(
          "The shadow database was lost: " + DatabaseFailure.firstLine(lost), lost);
    }
  }

  private Run run(List<Migration> migrations, @Nullable String role, Progress progress)
      throws SQLException {
    if (role != null) {
      become(role);
    }
    look();
    start = inventory.state();
    for (var i = 0; i < migrations.size() && failure == null; i++) {
      progress.at(migrations.get(i).name(), i, migrations.size());
      apply(migrations.get(i));
    }
    return new Run(
        migrations,
        start,
        inventory.state(),
        trail.steps(),
        trial.untried(),
        trial.beyond(),
        failure);
  }

  /** The role owns the database, as it does where it migrates. */
  private void become(String role) throws SQLException {
    var quoted = '"' + role.replace("\"", "\"\"") + '"';
    execute("alter database \"%s\" owner to %s".formatted(connection.getCatalog(), quoted));
    execute("set session authorization " + quoted);
  }

  private void apply(Migration migration) throws SQLException {
    execute("set lock_timeout = '%s'".formatted(patience));
    var whole = migration.runsInOneTransaction();
    if (whole) {
      begin();
    }
    for (var statement : migration.statements()) {
      try {
        step(migration, statement);
      } catch (SQLException refused) {
        failure = Failure.of(migration, statement, refused);
        execute("rollback");
        return;
      }
    }
    if (inTransaction) {
      end("commit");
    }
  }

  private void step(Migration migration, Statement statement) throws SQLException {
    if (statement.copies()) {
      return;
    }
    if (Migration.isControl(statement)) {
      control(statement);
      return;
    }
    roles.note(statement);
    if (own.leaves(statement)) {
      trial.passOver(migration, statement, BEYOND);
    } else if (roles.leaves(statement)) {
      trial.passOver(migration, statement, NOT_OURS);
    } else if (inTransaction) {
      watched(migration, statement);
    } else if (Migration.isRefusedInTransaction(statement)) {
      alone(migration, statement);
    } else {
      single(migration, statement);
    }
  }

  /** In a transaction that is only there to look in it, unless the statement will have none. */
  private void single(Migration migration, Statement statement) throws SQLException {
    begin();
    try {
      watched(migration, statement);
    } catch (SQLException refused) {
      if (!WANT_TO_BE_ALONE.contains(String.valueOf(refused.getSQLState()))) {
        throw refused;
      }
      end("rollback");
      alone(migration, statement);
      return;
    }
    end("commit");
  }

  private void control(Statement statement) throws SQLException {
    if (statement.begins("begin") || statement.begins("start")) {
      if (!inTransaction) {
        begin();
      }
    } else if (statement.begins("savepoint")) {
      execute(statement.text());
      trail.mark(statement.last());
    } else if (statement.begins("release")) {
      execute(statement.text());
    } else if (statement.has("to")) {
      execute(statement.text());
      trail.back(statement.last());
      held = looks ? gauges.locks(start) : Set.of();
      look();
    } else if (inTransaction) {
      ends(statement);
    }
  }

  private void ends(Statement statement) throws SQLException {
    if (statement.begins("rollback") || statement.begins("abort")) {
      trail.back();
    }
    end(statement.text());
    if (statement.has("chain") && !statement.has("no")) {
      inTransaction = true;
      trail.begin();
    }
    look();
  }

  private void watched(Migration migration, Statement statement) throws SQLException {
    var scansBefore = looks ? gauges.scans() : Map.<String, Long>of();
    if (!trial.succeeds(migration, statement) || !looks) {
      return;
    }
    var changes = look();
    var locks = gauges.locks(start);
    var acquired = new HashSet<>(locks);
    acquired.removeAll(held);
    var scanned = new HashSet<String>();
    gauges
        .scans()
        .forEach((table, count) -> {
          // The indexes of what was emptied are built anew, over nothing.
          if (count > scansBefore.getOrDefault(table, 0L) && !statement.begins("truncate")) {
            scanned.add(table);
          }
        });
    trail.add(
        new Step(migration, statement, false, changes, acquired, locks, scanned, gauges.limited()));
    held = locks;
  }

  private void alone(Migration migration, Statement statement) throws SQLException {
    if (Migration.isCode(statement) && trial.guarded()) {
      trial.passOver(migration, statement, NOT_TO_BE_TAKEN_BACK);
      return;
    }
    execute(own.in(statement));
    if (!looks) {
      return;
    }
    var changes = look();
    var documented = new DocumentedLocks(statement, changes, inventory.state());
    var locks = documented.with(gauges.ids(documented.tables()));
    var worked = documented.worked();
    trail.add(
        new Step(migration, statement, true, changes, locks, locks, worked, gauges.limited()));
  }

  private void begin() throws SQLException {
    execute("begin");
    inTransaction = true;
    trail.begin();
    held = looks ? gauges.locks(start) : Set.of();
  }

  private void end(String how) throws SQLException {
    execute(how);
    inTransaction = false;
    held = Set.of();
  }

  /** Names and definitions are told with their schemas, whatever path a migration has set. */
  private List<Change> look() throws SQLException {
    if (!looks) {
      return List.of();
    }
    execute(inTransaction ? "savepoint tenon_look" : "begin");
    execute("set local search_path = ''");
    execute("set local jit = off");
    var changes = inventory.look();
    execute(inTransaction ? "rollback to savepoint tenon_look" : "rollback");
    if (inTransaction) {
      execute("release savepoint tenon_look");
    }
    return changes;
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
