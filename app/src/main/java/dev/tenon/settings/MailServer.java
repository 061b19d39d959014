package dev.tenon.settings;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where mail is handed over. {@link #toString} leaves the password out.
 *
 * @param tls whether the connection is encrypted from the first byte; otherwise it becomes so when
 *     the server offers it
 * @param user empty when the server wants no sign-in
 */
public record MailServer(String host, int port, boolean tls, String user, String password) {
  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_OVER_TLS = 465;

  static MailServer parse(String text) {
    URI uri = URI.create(text);
    boolean tls = "smtps".equals(uri.getScheme());
    if ((!tls && !"smtp".equals(uri.getScheme())) || uri.getHost() == null) {
      throw new IllegalArgumentException("not smtp://host or smtps://host");
    }
    String[] signIn = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
    return new MailServer(
        uri.getHost(),
        uri.getPort() != -1 ? uri.getPort() : tls ? SUBMISSION_OVER_TLS : SUBMISSION,
        tls,
        decoded(signIn[0]),
        signIn.length == 2 ? decoded(signIn[1]) : "");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "%s://%s:%d".formatted(tls ? "smtps" : "smtp", host, port);
  }
}
