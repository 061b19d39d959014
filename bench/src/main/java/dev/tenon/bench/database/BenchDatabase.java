package dev.tenon.bench.database;

import dev.tenon.db.embedded.Logins;
import dev.tenon.db.installation.DatabaseUrl;

/** One population's database, as each role that connects to it. */
public record BenchDatabase(
    String name, DatabaseUrl superuser, DatabaseUrl owner, DatabaseUrl application) {

  static BenchDatabase of(Logins logins, String name) {
    return new BenchDatabase(
        name,
        in(name, logins.superuser()),
        in(name, logins.owner()),
        in(name, logins.application()));
  }

  private static DatabaseUrl in(String name, DatabaseUrl login) {
    String jdbc = login.jdbc();
    return new DatabaseUrl(
        jdbc.substring(0, jdbc.lastIndexOf('/') + 1) + name, login.user(), login.password());
  }
}
