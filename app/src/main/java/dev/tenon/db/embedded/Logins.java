package dev.tenon.db.embedded;

import dev.tenon.db.installation.DatabaseUrl;

/** The embedded server's database, as each of the roles that connect to it. */
public record Logins(DatabaseUrl superuser, DatabaseUrl owner, DatabaseUrl application) {
  static final String DATABASE = "tenon";

  static Logins on(int port, Passwords passwords) {
    return new Logins(
        login(port, DATABASE, Passwords.SUPERUSER, passwords),
        login(port, DATABASE, Passwords.OWNER, passwords),
        login(port, DATABASE, Passwords.APPLICATION, passwords));
  }

  static DatabaseUrl maintenance(int port, Passwords passwords) {
    return login(port, "postgres", Passwords.SUPERUSER, passwords);
  }

  private static DatabaseUrl login(int port, String database, String role, Passwords passwords) {
    return new DatabaseUrl(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), role, passwords.of(role));
  }
}
