package dev.tenon.schema.access.plan;

import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.database.ReadOnlySession;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has PostgreSQL plan statements, for whatever values their parameters have. Nothing is run.
 *
 * <p>A statement with parameters is prepared, and planned without looking at the values: that works
 * alike on every version.
 */
public final class Planner {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Connection connection;
  private final String path;

  /**
   * A planner in a session.
   *
   * @param path the search path to plan with; empty for the role's own
   */
  public Planner(ReadOnlySession session, String path) {
    this.connection = session.connection();
    this.path = path;
  }

  /** What came of it. */
  public sealed interface Answer {

    record Planned(Node root) implements Answer {}

    /** The statement can't be planned here, and why. */
    record Refused(String sentence) implements Answer {}
  }

  /**
   * Plans a statement.
   *
   * @param sequential whether it may read a table from end to end where there is another way
   */
  public Answer plan(Query query, boolean sequential) {
    try {
      var before = connection.setSavepoint();
      try {
        execute("set local enable_seqscan = " + (sequential ? "on" : "off"));
        execute(path.isEmpty() ? "reset search_path" : "set local search_path = " + path);
        return new Answer.Planned(explained(query));
      } catch (SQLException refused) {
        if (connection.isClosed()) {
          throw refused;
        }
        return new Answer.Refused(DatabaseFailure.firstLine(refused));
      } finally {
        if (!connection.isClosed()) {
          connection.rollback(before);
        }
      }
    } catch (SQLException lost) {
      throw new DatabaseFailure(
          "Planning %s failed: %s".formatted(query.name(), DatabaseFailure.firstLine(lost)), lost);
    }
  }

  private Node explained(Query query) throws SQLException {
    if (query.parameters() == 0) {
      return parsed("explain (format json, verbose) " + query.sql());
    }
    execute("set local plan_cache_mode = force_generic_plan");
    execute("prepare tenon_access as " + query.sql());
    var planned = connection.setSavepoint();
    try {
      var nulls =
          Collections.nCopies(query.parameters(), "null").stream()
              .collect(Collectors.joining(", "));
      return parsed("explain (format json, verbose) execute tenon_access(%s)".formatted(nulls));
    } finally {
      // What was refused leaves the transaction unable to do more, and the name taken.
      connection.rollback(planned);
      execute("deallocate tenon_access");
    }
  }

  private Node parsed(String explain) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (var rows = statement.executeQuery(explain)) {
        rows.next();
        return Node.of(JSON.readTree(rows.getString(1)).get(0).get("Plan"));
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
