package dev.tenon.identity;

import dev.tenon.web.server.Credential.SessionCookie;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The header that gives a browser its session's token, or takes it away. Scripts can't read the
 * cookie, other sites' forms don't send it, and it travels only encrypted where the installation is
 * reached so.
 */
public final class SessionCookies {
  /** As long as a session lasts at most; the database ends it earlier when it is not used. */
  private static final Duration LIFETIME = Duration.ofDays(30);

  private final String attributes;

  public SessionCookies(URI baseUrl) {
    attributes =
        "; Path=/; HttpOnly; SameSite=Lax"
            + ("https".equals(baseUrl.getScheme()) ? "; Secure" : "");
  }

  public Map<String, String> set(SecretToken token) {
    return header(token.value(), LIFETIME);
  }

  public Map<String, String> clear() {
    return header("", Duration.ZERO);
  }

  private Map<String, String> header(String value, Duration lifetime) {
    return Map.of(
        "Set-Cookie",
        SessionCookie.NAME + "=" + value + "; Max-Age=" + lifetime.toSeconds() + attributes);
  }
}
