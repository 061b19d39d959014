package dev.tenon.web.server;

import org.jspecify.annotations.Nullable;

/** What a request brings to prove who sends it. */
public sealed interface Credential {

  /**
   * The token of the session cookie.
   *
   * @param organization the slug by which a page's address names the organization to act in; null
   *     for the one that the session has chosen
   */
  record SessionCookie(String token, @Nullable String organization) implements Credential {
    /** The cookie's name. */
    public static final String NAME = "tenon_session";
  }

  /** The token of an Authorization header. */
  record BearerToken(String token) implements Credential {}
}
