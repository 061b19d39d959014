package dev.tenon.settings;

import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.web.server.TrustedProxies;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How this installation is set up; {@link Setting} says what each component means.
 *
 * @param database empty for the embedded PostgreSQL
 */
public record Settings(
    Optional<DatabaseUrl> database,
    Optional<DatabaseUrl> databaseOwner,
    Path data,
    String host,
    int port,
    URI baseUrl,
    int poolSize,
    TrustedProxies trustedProxies,
    SignUp signUp,
    int requestsPerMinute,
    Optional<MailServer> mailServer,
    String mailFrom,
    LogLevel logLevel,
    LogFormat logFormat) {

  /**
   * Reads the {@code TENON_*} variables of an environment.
   *
   * @throws dev.tenon.faults.OperatorFault that names every unknown and every malformed setting
   */
  public static Settings of(Map<String, String> environment) {
    var read = new Environment(environment);
    int port = read.number(Setting.PORT, 0, 65535);
    var settings =
        new Settings(
            read.optional(Setting.DATABASE_URL, DatabaseUrl::parse),
            read.optional(Setting.DATABASE_OWNER_URL, DatabaseUrl::parse),
            Path.of(read.text(Setting.DATA)),
            read.text(Setting.HOST),
            port,
            read.baseUrl(port),
            read.number(Setting.POOL_SIZE, 2, 200),
            read.optional(Setting.TRUSTED_PROXIES, TrustedProxies::parse)
                .orElse(TrustedProxies.NONE),
            read.oneOf(Setting.SIGN_UP, SignUp.class),
            read.number(Setting.REQUESTS_PER_MINUTE, 1, 1_000_000),
            read.optional(Setting.SMTP_URL, MailServer::parse),
            read.text(Setting.MAIL_FROM),
            read.oneOf(Setting.LOG_LEVEL, LogLevel.class),
            read.oneOf(Setting.LOG_FORMAT, LogFormat.class));
    read.refuseFaults();
    return settings;
  }
}
