package dev.tenon.db.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.testing.OldestPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A copy of the migrated database, for one test to take apart. */
record Scratch(OldestPostgres server, String name) {
  /** All foreign keys, as they are declared. */
  static final String KEYS =
      """
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' '
               || convalidated
        from pg_constraint
       where contype = 'f'
         and conparentid = 0
       order by 1
      """;

  static Scratch make(OldestPostgres server, String name) throws SQLException {
    // From elsewhere, since nobody may be connected to what is copied.
    try (var connection =
            new Scratch(server, "template1").as("postgres").dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database %s template postgres".formatted(name));
    }
    return new Scratch(server, name);
  }

  DatabaseUrl as(String role) {
    DatabaseUrl url = server.as(role);
    return new DatabaseUrl(
        url.jdbc().replaceFirst("/postgres$", "/" + name), url.user(), url.password());
  }

  Distribution distribution() {
    return new Distribution(as("tenon_owner"));
  }

  void standIn() throws SQLException, IOException {
    try (var sql = Scratch.class.getResourceAsStream("stand-in.sql")) {
      execute(new String(Objects.requireNonNull(sql).readAllBytes(), UTF_8));
    }
  }

  void prepare() throws SQLException {
    execute(
        """
        alter database %1$s set citus.enable_unsafe_triggers = 'on';
        alter database %1$s set citus.allow_nested_distributed_execution = 'on';
        alter database %1$s set citus.propagate_set_commands = 'local';
        alter role tenon_identity login;
        alter role tenon_audit login;
        alter role tenon_guard login
        """
            .formatted(name));
  }

  void execute(String sql) throws SQLException {
    try (var connection = as("postgres").dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  List<String> list(String query) throws SQLException {
    try (var connection = as("postgres").dataSource().getConnection();
        var statement = connection.createStatement()) {
      return texts(statement, query);
    }
  }

  static List<String> texts(Statement statement, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
