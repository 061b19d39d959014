package dev.tenon.schema.migrations.watch;

import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.database.Sql;
import dev.tenon.schema.database.script.Statement;
import dev.tenon.schema.migrations.files.Migration;
import dev.tenon.schema.migrations.watch.Run.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs statements so that what must not be done is taken back: what fails for want of rows, and on
 * somebody's server what changes the roles, databases and settings that were there before. Code may
 * do so by texts that it puts together, so that it isn't read but held against what it did.
 */
final class Trial {

  private static final String TAKEN_BACK =
      "It changes roles, databases or settings that were on the shadow's server before, and was taken back.";

  /** A reference to a row that isn't there, and a null where a row was asked for its value. */
  private static final Set<String> WANT_OF_ROWS = Set.of("23503", "23502");

  /** Refused behind a savepoint, and of no effect beyond the session. */
  private static final Set<String> OF_THE_SESSION = Set.of("set", "reset", "show");

  private static final String SHARED = Sql.beside(Trial.class, "shared").text();

  private final Connection connection;
  private final OwnDatabase own;
  private final boolean guarded;
  private final List<Failure> untried = new ArrayList<>();
  private final List<Failure> beyond = new ArrayList<>();
  private final List<Long> roles;
  private final String shared;

  /**
   * On this connection, as a superuser as yet.
   *
   * @param guarded true when the server stays, with whatever else is on it
   */
  Trial(Connection connection, OwnDatabase own, boolean guarded) throws SQLException {
    this.connection = connection;
    this.own = own;
    this.guarded = guarded;
    this.roles = guarded ? roles() : List.of();
    this.shared = guarded ? shared() : "";
  }

  private List<Long> roles() throws SQLException {
    var ids = new ArrayList<Long>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select oid from pg_authid")) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    } catch (SQLException refused) {
      throw new DatabaseFailure(
          "Who names a server by --shadow must be a superuser there, so that its roles can be looked after: "
              + DatabaseFailure.firstLine(refused),
          refused);
    }
    return ids;
  }

  /** True when what can't be taken back must not be run. */
  boolean guarded() {
    return guarded;
  }

  /** Statements that failed for want of rows. */
  List<Failure> untried() {
    return untried;
  }

  /** Statements that reach beyond the database, and were taken back or not run at all. */
  List<Failure> beyond() {
    return beyond;
  }

  /** Notes that a statement has no effect here, and why. */
  void passOver(Migration migration, Statement statement, String why) {
    beyond.add(new Failure(migration, statement, why));
  }

  /**
   * Runs it within a transaction.
   *
   * @return false when it was taken back, and why was noted
   * @throws SQLException when it fails on its own account
   */
  boolean succeeds(Migration migration, Statement statement) throws SQLException {
    if (!isGuarded(statement) && !statement.changesRows()) {
      execute(own.in(statement));
      return true;
    }
    execute("savepoint tenon_trial");
    try {
      execute(own.in(statement));
    } catch (SQLException refused) {
      if (!isWantOfRows(statement, refused)) {
        throw refused;
      }
      execute("rollback to savepoint tenon_trial");
      untried.add(Failure.of(migration, statement, refused));
      return false;
    }
    if (isGuarded(statement) && !sharedNow().equals(shared)) {
      execute("rollback to savepoint tenon_trial");
      passOver(migration, statement, TAKEN_BACK);
      return false;
    }
    execute("release savepoint tenon_trial");
    return true;
  }

  /** The rows of foreign tables are wanted, too: nothing stands behind them. */
  private static boolean isWantOfRows(Statement statement, SQLException refused) {
    return statement.changesRows()
        && (WANT_OF_ROWS.contains(String.valueOf(refused.getSQLState()))
            || String.valueOf(refused.getMessage()).contains("\"tenon_stand_in\""));
  }

  private boolean isGuarded(Statement statement) {
    return guarded && OF_THE_SESSION.stream().noneMatch(statement::begins);
  }

  /** As a superuser sees it, whoever migrates. */
  private String sharedNow() throws SQLException {
    execute("savepoint tenon_shared");
    execute("set local session authorization default");
    var now = shared();
    execute("rollback to savepoint tenon_shared");
    execute("release savepoint tenon_shared");
    return now;
  }

  /**
   * What stands on the server beside the database, in one line that differs once any of it does.
   */
  private String shared() throws SQLException {
    try (var statement = connection.prepareStatement(SHARED)) {
      statement.setArray(1, connection.createArrayOf("oid", roles.toArray()));
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
