package dev.tenon.identity;

import java.net.URI;

/** Links that carry a secret to somebody outside. */
public final class Links {
  private final URI baseUrl;

  public Links(URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** Where an invitation is looked at and accepted. */
  public String invitation(SecretToken token) {
    return baseUrl + "/invitations/" + token.value();
  }

  /** Where a forgotten password is set anew. */
  public String passwordReset(SecretToken token) {
    return baseUrl + "/password-resets/" + token.value();
  }
}
