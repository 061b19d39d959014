package dev.tenon.schema.database;

import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and whom to be there.
 *
 * @param url for the driver, {@code jdbc:postgresql://…}, without user and password
 * @param user null for the driver's default, the operating system's user
 * @param password null when none is needed, or for the driver to find in {@code ~/.pgpass}
 * @param timeout how long one statement may take
 */
public record Target(
    String url, @Nullable String user, @Nullable String password, Duration timeout) {

  private static final String SCHEME = "jdbc:postgresql:";
  private static final int OLDEST = 15;

  /**
   * Understands {@code jdbc:postgresql://host:port/database} and libpq's {@code
   * postgresql://user:password@host:port/database}.
   *
   * @param user wins over the URL's
   * @param password for a URL that has none
   * @throws DatabaseFailure when the text is neither
   */
  public static Target parse(
      String url, @Nullable String user, @Nullable String password, Duration timeout) {
    if (url.startsWith(SCHEME)) {
      return new Target(url, user, password, timeout);
    }
    if (!url.startsWith("postgresql://") && !url.startsWith("postgres://")) {
      throw new DatabaseFailure(
          "The URL must begin with jdbc:postgresql:// or postgresql://, as in"
              + " postgresql://user@localhost:5432/database.");
    }
    var rest = url.substring(url.indexOf("//") + 2);
    var end = rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/');
    var authority = rest.substring(0, end);
    var at = authority.lastIndexOf('@');
    var login = at < 0 ? "" : authority.substring(0, at);
    var colon = login.indexOf(':');
    var name = colon < 0 ? login : login.substring(0, colon);
    var secret = colon < 0 ? "" : login.substring(colon + 1);
    return new Target(
        SCHEME + "//" + place(authority.substring(at + 1), rest.substring(end)),
        user != null ? user : decoded(name),
        secret.isEmpty() ? password : decoded(secret),
        timeout);
  }

  /** A URL may end after the host: then the database has the user's name. */
  private static String place(String host, String path) {
    if (host.isEmpty()) {
      throw new DatabaseFailure(
          "The URL names no host: sockets are not understood, so write postgresql://localhost/….");
    }
    var parameters = host.indexOf('?');
    return path.isEmpty() && parameters < 0
        ? host + "/"
        : path.isEmpty()
            ? host.substring(0, parameters) + "/" + host.substring(parameters)
            : host + path;
  }

  /**
   * Opens a connection that can still write: for databases of one's own making.
   *
   * @throws DatabaseFailure told in a sentence when there is none to be had
   */
  public Connection connect() {
    var properties = new Properties();
    properties.setProperty("ApplicationName", "tenon schema");
    properties.setProperty("connectTimeout", "10");
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    try {
      return supported(DriverManager.getConnection(url, properties));
    } catch (SQLException refused) {
      throw new DatabaseFailure(
          "Cannot connect to %s%s: %s%s"
              .formatted(this, user == null ? "" : " as " + user, said(refused), hint(refused)),
          refused);
    }
  }

  /** The place alone, fit for any message: neither user nor password nor parameters. */
  @Override
  public String toString() {
    var parameters = url.indexOf('?');
    var place = parameters < 0 ? url : url.substring(0, parameters);
    return place.substring(place.lastIndexOf('@') + 1).replaceFirst("^jdbc:", "");
  }

  private Connection supported(Connection connection) throws SQLException {
    var version = connection.getMetaData().getDatabaseMajorVersion();
    if (version >= OLDEST) {
      return connection;
    }
    connection.close();
    throw new DatabaseFailure(
        "%s is PostgreSQL %d; version %d or later is needed.".formatted(this, version, OLDEST));
  }

  private static String said(SQLException refused) {
    return refused.getCause() instanceof UnknownHostException unknown
        ? "no host is called %s.".formatted(unknown.getMessage())
        : DatabaseFailure.firstLine(refused);
  }

  private String hint(SQLException refused) {
    return switch (refused.getSQLState()) {
      case "08001" -> " Is the server running, and may this machine reach it?";
      case "28P01" -> " Give the password in PGPASSWORD.";
      case "08004" -> password == null ? " Give the password in PGPASSWORD." : "";
      case "28000" -> " The server's pg_hba.conf decides who may connect from where.";
      case null, default -> "";
    };
  }

  private static @Nullable String decoded(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new DatabaseFailure(
          "In a URL's user and password a % must be written as %25, and @ as %40.", malformed);
    }
  }
}
