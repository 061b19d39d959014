package dev.tenon.db.installation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.tenon.faults.OperatorFault;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and who connects to it. {@link #toString} leaves the password out, so that a
 * URL can be logged.
 *
 * @param jdbc a JDBC URL without user and password
 */
public record DatabaseUrl(String jdbc, String user, String password) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:jdbc:postgresql|postgresql|postgres)://"
              + "(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?"
              + "(?<hosts>[^@/?]+)/(?<database>[^@/?]+)(?:\\?(?<parameters>.*))?");

  /**
   * Reads {@code postgresql://user:password@host:5432/database?parameter=value}; the {@code
   * postgres:} and {@code jdbc:postgresql:} forms are the same. User and password may be parameters
   * instead. Whatever pgjdbc takes as a parameter ({@code sslmode}, …) is passed on.
   */
  public static DatabaseUrl parse(String text) {
    var parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new OperatorFault(
          "a database URL has the form postgresql://user:password@host:5432/database");
    }
    String parameters = parts.group("parameters") == null ? "" : parts.group("parameters");
    String user = parts.group("user") != null ? parts.group("user") : value(parameters, "user");
    String password =
        parts.group("password") != null ? parts.group("password") : value(parameters, "password");
    if (user.isEmpty()) {
      throw new OperatorFault(
          "a database URL names its user: postgresql://user:password@host:5432/database");
    }
    String rest =
        Arrays.stream(parameters.split("&"))
            .filter(p -> !p.isEmpty() && !p.startsWith("user=") && !p.startsWith("password="))
            .collect(joining("&"));
    return new DatabaseUrl(
        "jdbc:postgresql://%s/%s%s"
            .formatted(
                parts.group("hosts"), parts.group("database"), rest.isEmpty() ? "" : "?" + rest),
        decoded(user),
        decoded(password));
  }

  /** A new connection each time it is asked; nothing is pooled. */
  public PGSimpleDataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(jdbc);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("tenon");
    // The details of an error quote rows, and messages of exceptions are logged.
    source.setLogServerErrorDetail(false);
    return source;
  }

  /** The form libpq's programs take, password included: only for its owner's eyes. */
  public String forPsql() {
    return "postgresql://%s:%s@%s"
        .formatted(encoded(user), encoded(password), jdbc.substring("jdbc:postgresql://".length()));
  }

  @Override
  public String toString() {
    return "postgresql://%s@%s"
        .formatted(encoded(user), jdbc.substring("jdbc:postgresql://".length()));
  }

  private static String value(String parameters, String name) {
    return Arrays.stream(parameters.split("&"))
        .filter(p -> p.startsWith(name + "="))
        .map(p -> p.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
