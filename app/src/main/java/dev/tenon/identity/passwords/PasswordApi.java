package dev.tenon.identity.passwords;

import dev.tenon.db.Via;
import dev.tenon.db.Visitor;
import dev.tenon.identity.EmailAddress;
import dev.tenon.identity.Links;
import dev.tenon.identity.SecretToken;
import dev.tenon.identity.SessionCookies;
import dev.tenon.identity.hashing.NewPassword;
import dev.tenon.identity.hashing.PasswordHashes;
import dev.tenon.identity.sessions.Session;
import dev.tenon.identity.sessions.SessionApi;
import dev.tenon.identity.sessions.Sessions;
import dev.tenon.identity.sessions.Throttle;
import dev.tenon.mail.Letter;
import dev.tenon.mail.Post;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;

/** Passwords over JSON. */
public final class PasswordApi {
  private final Passwords passwords;
  private final PasswordResets resets;
  private final PasswordHashes hashes;
  private final Throttle throttle;
  private final Sessions sessions;
  private final SessionCookies cookies;
  private final Links links;
  private final Post post;

  public PasswordApi(
      Passwords passwords,
      PasswordResets resets,
      PasswordHashes hashes,
      Throttle throttle,
      Sessions sessions,
      SessionCookies cookies,
      Links links,
      Post post) {
    this.passwords = passwords;
    this.resets = resets;
    this.hashes = hashes;
    this.throttle = throttle;
    this.sessions = sessions;
    this.cookies = cookies;
    this.links = links;
    this.post = post;
  }

  /** A password in place of another. */
  public record Replacement(
      @Length(min = 1, max = 200) String currentPassword, NewPassword newPassword) {
    /** Without the passwords. */
    @Override
    public String toString() {
      return "Replacement[…]";
    }
  }

  /** Who forgot their password. */
  public record Forgotten(EmailAddress email) {}

  /** What becomes of it. */
  @About("What becomes of a forgotten password. It reads the same whether there is an account.")
  public record Promise(
      @About("Whether this installation sends mail; where it doesn't, whoever runs it can help.")
          boolean mailed,
      String detail) {}

  /** A password by a link. */
  public record Renewal(NewPassword newPassword) {}

  public Reply<Session> change(Request<Replacement> request) {
    Session session = sessions.current(request.principal(), request.context(), request.client());
    Sessions.Opened opened =
        passwords.change(
            SessionApi.account(request),
            session,
            request.body().currentPassword(),
            request.body().newPassword(),
            request.client());
    return new Reply.Ok<>(opened.session(), cookies.set(opened.token()));
  }

  /** Answers at once and the same for every address; the rest happens apart. */
  public Reply<Promise> forget(Request<Forgotten> request) {
    EmailAddress email = request.body().email();
    throttle.admit(request.context(), "reset:" + email, request.client());
    if (post.isSet()) {
      post.inBackground(() ->
          resets
              .request(email, request.requestId())
              .ifPresent(token -> post.send(letter(email, token))));
    }
    return new Reply.Accepted<>(
        "/api/v1/session",
        new Promise(
            post.isSet(),
            post.isSet()
                ? "If there is an account with this e-mail, a link is on its way to it."
                : "This installation sends no mail. Whoever runs it can make a link:"
                    + " ./tenon account reset-password"));
  }

  private Letter letter(EmailAddress email, SecretToken token) {
    return new Letter(
        email.value(),
        "Set a new password for Tenon",
        """
        Hello,

        somebody, most likely you, asked to set a new password for this address. Do so within \
        an hour, by sending {"new_password": "…"} as a PUT request to

        %s

        The link is good once. If it wasn't you, ignore this letter: nothing has changed.
        """
            .formatted(links.passwordReset(token)));
  }

  public Reply<Void> renew(Request<Renewal> request) {
    Visitor stranger = new Visitor(null, Via.SESSION, request.requestId());
    throttle.admit(stranger, "reset-link:" + request.client().address(), request.client());
    String hash = hashes.hash(request.body().newPassword().value());
    resets.complete(stranger, request.text("token"), hash);
    return new Reply.Done<>(cookies.clear());
  }
}
