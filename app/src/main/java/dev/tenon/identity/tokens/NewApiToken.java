package dev.tenon.identity.tokens;

import dev.tenon.web.shape.About;

/** An API token just made, with its secret. */
@About("An API token just made, with its secret, which is shown this once.")
public record NewApiToken(
    ApiToken token, @About("To send as: Authorization: Bearer, a space, and this.") String secret) {
  /** Without the secret. */
  @Override
  public String toString() {
    return "NewApiToken[" + token + "]";
  }
}
