package dev.tenon;

import dev.tenon.identity.hashing.Argon2Cost;
import dev.tenon.settings.MailServer;
import dev.tenon.settings.Settings;
import dev.tenon.settings.SignUp;
import dev.tenon.web.server.TrustedProxies;
import java.net.URI;
import java.util.Optional;

/**
 * What the platform must know of the place where it runs.
 *
 * @param requestsPerMinute for each caller
 * @param mailServer empty where no mail is sent
 * @param passwordCost what hashing a password costs; tests take a cheap one
 */
public record Installation(
    String host,
    int port,
    URI baseUrl,
    TrustedProxies trustedProxies,
    int requestsPerMinute,
    SignUp signUp,
    Optional<MailServer> mailServer,
    String mailFrom,
    Argon2Cost passwordCost) {

  /** As its operator has set it up. */
  public static Installation of(Settings settings) {
    return new Installation(
        settings.host(),
        settings.port(),
        settings.baseUrl(),
        settings.trustedProxies(),
        settings.requestsPerMinute(),
        settings.signUp(),
        settings.mailServer(),
        settings.mailFrom(),
        Argon2Cost.STANDARD);
  }
}
