package dev.tenon.web.server;

/** What a request brings to prove who sends it. */
public sealed interface Credential {

  /** The token of the session cookie. */
  record SessionCookie(String token) implements Credential {
    /** The cookie's name. */
    public static final String NAME = "tenon_session";
  }

  /** The token of an Authorization header. */
  record BearerToken(String token) implements Credential {}
}
