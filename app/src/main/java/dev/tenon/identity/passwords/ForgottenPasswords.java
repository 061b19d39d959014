package dev.tenon.identity.passwords;

import dev.tenon.db.Context;
import dev.tenon.db.Via;
import dev.tenon.db.Visitor;
import dev.tenon.identity.EmailAddress;
import dev.tenon.identity.Links;
import dev.tenon.identity.SecretToken;
import dev.tenon.identity.hashing.NewPassword;
import dev.tenon.identity.hashing.PasswordHashes;
import dev.tenon.identity.sessions.Throttle;
import dev.tenon.mail.Letter;
import dev.tenon.mail.Post;
import dev.tenon.web.Request.Client;
import java.util.UUID;

/** Passwords that were forgotten: a letter with a link, and a new one by that link. */
public final class ForgottenPasswords {
  private final PasswordResets resets;
  private final PasswordHashes hashes;
  private final Throttle throttle;
  private final Links links;
  private final Post post;

  public ForgottenPasswords(
      PasswordResets resets, PasswordHashes hashes, Throttle throttle, Links links, Post post) {
    this.resets = resets;
    this.hashes = hashes;
    this.throttle = throttle;
    this.links = links;
    this.post = post;
  }

  /** Whether this installation sends letters; where it doesn't, whoever runs it makes links. */
  public boolean areMailed() {
    return post.isSet();
  }

  /**
   * Sends a link to an account's address: apart from the request, so that its time tells nothing.
   */
  public void forget(Context caller, EmailAddress email, Client client, UUID requestId) {
    throttle.admit(caller, "reset:" + email, client);
    if (post.isSet()) {
      post.inBackground(() ->
          resets.request(email, requestId).ifPresent(token -> post.send(letter(email, token))));
    }
  }

  private Letter letter(EmailAddress email, SecretToken token) {
    return new Letter(
        email.value(),
        "Set a new password for Tenon",
        """
        Hello,

        somebody, most likely you, asked to set a new password for this address. Do so within \
        an hour here:

        %s

        The link is good once. If it wasn't you, ignore this letter: nothing has changed.
        """
            .formatted(links.passwordReset(token)));
  }

  /** Whether a link can be used: it is known, and neither used nor over. */
  public boolean isOpen(Context caller, String token) {
    return resets.isOpen(caller, token);
  }

  /** Sets a new password by a link, once; every session of the account ends. */
  public void renew(UUID requestId, String token, NewPassword password, Client client) {
    Visitor stranger = new Visitor(null, Via.SESSION, requestId);
    throttle.admit(stranger, "reset-link:" + client.address(), client);
    resets.complete(stranger, token, hashes.hash(password.value()));
  }
}
