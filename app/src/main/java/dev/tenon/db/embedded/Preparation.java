package dev.tenon.db.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.db.installation.PrepareScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * What a database administrator does for a database of one's own: the database, the roles, and
 * their passwords. Repeating it changes nothing, and a note of what was done saves the repetition.
 */
record Preparation(Path note) {
  void run(int port, Passwords passwords) throws IOException, SQLException {
    String script = PrepareScript.text();
    String wanted = Integer.toHexString(script.hashCode());
    if (Files.exists(note) && Files.readString(note, US_ASCII).strip().equals(wanted)) {
      return;
    }
    createDatabase(Logins.maintenance(port, passwords));
    Logins logins = Logins.on(port, passwords);
    try (Connection connection = logins.superuser().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(script);
      var postgres = connection.unwrap(PGConnection.class);
      for (DatabaseUrl login : new DatabaseUrl[] {logins.owner(), logins.application()}) {
        // Hashed on this side of the connection: the server never sees the password itself.
        postgres.alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
      }
    }
    Files.writeString(note, wanted + "\n", US_ASCII);
  }

  private static void createDatabase(DatabaseUrl maintenance) throws SQLException {
    try (Connection connection = maintenance.dataSource().getConnection();
        var statement = connection.createStatement()) {
      try (var found =
          statement.executeQuery(
              """
              select 1
                from pg_database
               where datname = 'tenon'
              """)) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("create database tenon");
    }
  }
}
