package dev.tenon.testing;

import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.db.installation.Migrations;
import dev.tenon.db.installation.PrepareScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * An installation without organizations: a database of its own in the tests' server, prepared and
 * migrated. It takes seconds to make; most tests share {@link TestDatabase}.
 */
public record TestInstallation(DatabaseUrl superuser, DatabaseUrl owner, DatabaseUrl application) {

  public static TestInstallation make() throws SQLException {
    TestInstallation installation = prepared();
    Migrations.migrate(installation.owner);
    return installation;
  }

  /** One whose database has its roles, and no schema yet. */
  public static TestInstallation prepared() throws SQLException {
    String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    try (Connection connection = TestDatabase.superuser().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    TestInstallation installation =
        new TestInstallation(
            in(name, TestDatabase.superuserUrl()),
            in(name, TestDatabase.ownerUrl()),
            in(name, TestDatabase.applicationUrl()));
    try (Connection connection = installation.superuser.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(PrepareScript.text());
    }
    return installation;
  }

  private static DatabaseUrl in(String database, DatabaseUrl login) {
    String jdbc = login.jdbc();
    return new DatabaseUrl(
        jdbc.substring(0, jdbc.lastIndexOf('/') + 1) + database, login.user(), login.password());
  }
}
