package dev.tenon.bench.scale;

import dev.tenon.bench.database.BenchDatabase;
import dev.tenon.bench.wire.Sent;
import dev.tenon.bench.wire.Types;
import dev.tenon.json.Json;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Explains what requests send, as the application's own role and for its tenant. Each statement is
 * prepared and run as often as PostgreSQL needs to choose between a plan for these values and one
 * for all; what it then chose is what counts. Nothing of it stays.
 */
public final class Explanation implements AutoCloseable {
  /** From the sixth run on, PostgreSQL may take the plan for all values. */
  private static final int RUNS = 6;

  /** What reads or writes rows; begin and commit do neither. */
  private static final Pattern EXPLAINABLE =
      Pattern.compile("select|with|insert|update|delete", Pattern.CASE_INSENSITIVE);

  private final Connection connection;
  private final Map<String, Integer> levels;
  private int prepared;

  public Explanation(BenchDatabase database) throws SQLException {
    this.levels = Levels.of(database);
    this.connection = database.application().dataSource().getConnection();
    connection.setAutoCommit(false);
  }

  /** What all of a request's statements cost together. */
  public Cost of(List<Sent> request) throws SQLException {
    Cost cost = Cost.NONE;
    try (Statement statement = connection.createStatement()) {
      for (Sent sent : request) {
        cost = cost.plus(of(statement, sent));
      }
    } finally {
      connection.rollback();
    }
    return cost;
  }

  private Cost of(Statement statement, Sent sent) throws SQLException {
    if (!EXPLAINABLE.matcher(sent.sql().strip()).lookingAt()) {
      return Cost.NONE;
    }
    String name = "explained_" + prepared++;
    statement.execute("prepare " + name + types(sent) + " as " + sent.sql());
    String execute = "execute " + name + values(sent);
    try {
      if (sent.sql().strip().startsWith("select set_config(")) {
        statement.execute(execute);
        return Cost.NONE;
      }
      Cost last = Cost.NONE;
      Savepoint before = connection.setSavepoint();
      for (int run = 0; run < RUNS; run++) {
        try (ResultSet plan =
            statement.executeQuery("explain (analyze, buffers, format json) " + execute)) {
          plan.next();
          last = Cost.of(Json.MAPPER.readTree(plan.getString(1)), levels);
        }
        connection.rollback(before);
      }
      return last;
    } finally {
      statement.execute("deallocate " + name);
    }
  }

  private static String types(Sent sent) {
    List<String> types = new ArrayList<>();
    for (int type : sent.types()) {
      types.add(type == 0 ? "unknown" : Types.name(type));
    }
    return types.isEmpty() ? "" : "(" + String.join(", ", types) + ")";
  }

  private static String values(Sent sent) {
    List<String> values = new ArrayList<>();
    for (String value : sent.values()) {
      values.add(literal(value));
    }
    return values.isEmpty() ? "" : "(" + String.join(", ", values) + ")";
  }

  private static String literal(@Nullable String value) {
    return value == null ? "null" : "'" + value.replace("'", "''") + "'";
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
