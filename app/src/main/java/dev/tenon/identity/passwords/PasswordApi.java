package dev.tenon.identity.passwords;

import dev.tenon.identity.EmailAddress;
import dev.tenon.identity.SessionCookies;
import dev.tenon.identity.hashing.NewPassword;
import dev.tenon.identity.sessions.Session;
import dev.tenon.identity.sessions.SessionApi;
import dev.tenon.identity.sessions.Sessions;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;

/** Passwords over JSON. */
public final class PasswordApi {
  private final Passwords passwords;
  private final ForgottenPasswords forgotten;
  private final Sessions sessions;
  private final SessionCookies cookies;

  public PasswordApi(
      Passwords passwords,
      ForgottenPasswords forgotten,
      Sessions sessions,
      SessionCookies cookies) {
    this.passwords = passwords;
    this.forgotten = forgotten;
    this.sessions = sessions;
    this.cookies = cookies;
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
    forgotten.forget(
        request.context(), request.body().email(), request.client(), request.requestId());
    return new Reply.Accepted<>(
        "/api/v1/session",
        new Promise(
            forgotten.areMailed(),
            forgotten.areMailed()
                ? "If there is an account with this e-mail, a link is on its way to it."
                : "This installation sends no mail. Whoever runs it can make a link:"
                    + " ./tenon account reset-password"));
  }

  public Reply<Void> renew(Request<Renewal> request) {
    forgotten.renew(
        request.requestId(), request.text("token"), request.body().newPassword(), request.client());
    return new Reply.Done<>(cookies.clear());
  }
}
