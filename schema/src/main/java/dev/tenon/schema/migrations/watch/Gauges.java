package dev.tenon.schema.migrations.watch;

import dev.tenon.schema.database.Sql;
import dev.tenon.schema.migrations.watch.State.Thing;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What can be read off a connection on which migrations run. */
final class Gauges {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String STATE = Sql.beside(Gauges.class, "state").text();
  private static final String TRACES = Sql.beside(Gauges.class, "traces").text();
  private static final String NAMES = Sql.beside(Gauges.class, "names").text();
  private static final String LOCKS = Sql.beside(Gauges.class, "locks").text();
  private static final String IDS =
      "select t.id::oid::text from (select to_regclass(unnest(?)) as id) t where t.id is not null";
  private static final String SCANS = Sql.beside(Gauges.class, "scans").text();

  private final Connection connection;

  Gauges(Connection connection) {
    this.connection = connection;
  }

  /** For each thing, with all that hangs on it, what differs once any of it was written. */
  Map<String, String> traces() throws SQLException {
    return pairs(TRACES);
  }

  /**
   * For what isn't among the things but tells of them, what differs once it is called otherwise.
   */
  Map<String, String> names() throws SQLException {
    return pairs(NAMES);
  }

  /** All that a migration can change. */
  List<Thing> things() throws SQLException {
    return things((Array) null);
  }

  /** These of it, and what hangs on them. */
  List<Thing> things(Set<String> owners) throws SQLException {
    return things(connection.createArrayOf("oid", owners.toArray()));
  }

  private List<Thing> things(@Nullable Array owners) throws SQLException {
    var things = new ArrayList<Thing>();
    try (var statement = connection.prepareStatement(STATE)) {
      statement.setArray(1, owners);
      statement.setArray(2, owners);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          things.add(
              new Thing(
                  rows.getString("kind"),
                  rows.getString("id"),
                  rows.getString("table"),
                  rows.getString("name"),
                  JSON.readTree(rows.getString("facts"))));
        }
      }
    }
    return things;
  }

  /**
   * What is locked of what was there at the start: a new index is locked as well, which nobody
   * minds.
   */
  Set<Lock> locks(State start) throws SQLException {
    var locks = new HashSet<Lock>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(LOCKS)) {
      while (rows.next()) {
        var table = rows.getString("table");
        var index = rows.getString("index");
        boolean counts =
            rows.getBoolean("gone")
                ? start.relation(table).filter(Thing::isTable).isPresent()
                : index == null || start.things().containsKey("index" + index);
        if (counts) {
          locks.add(new Lock(table, LockMode.of(rows.getString("mode"))));
        }
      }
    }
    return locks;
  }

  /** How often each table was read from end to end in this transaction. */
  Map<String, Long> scans() throws SQLException {
    var scans = new HashMap<String, Long>();
    pairs(SCANS).forEach((table, count) -> scans.put(table, Long.valueOf(count)));
    return scans;
  }

  private Map<String, String> pairs(String sql) throws SQLException {
    var pairs = new HashMap<String, String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        pairs.put(rows.getString(1), rows.getString(2));
      }
    }
    return pairs;
  }

  /** The ids of these tables, as the session's search path finds them. */
  List<String> ids(List<String> tables) throws SQLException {
    var ids = new ArrayList<String>();
    try (var statement = connection.prepareStatement(IDS)) {
      statement.setArray(1, connection.createArrayOf("text", tables.toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
    }
    return ids;
  }

  /** Whether a statement gives up waiting for a lock. */
  boolean limited() throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select current_setting('lock_timeout') <> '0'")) {
      return rows.next() && rows.getBoolean(1);
    }
  }
}
