package dev.tenon.pages.account;

import dev.tenon.identity.SessionCookies;
import dev.tenon.identity.passwords.PasswordApi;
import dev.tenon.identity.passwords.Passwords;
import dev.tenon.identity.sessions.Session;
import dev.tenon.identity.sessions.SessionApi;
import dev.tenon.identity.sessions.Sessions;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;

/** One's own sessions and password as a page. */
public final class SessionsPages {
  private final Screen screen;
  private final Sessions sessions;
  private final Passwords passwords;
  private final SessionCookies cookies;

  public SessionsPages(
      Screen screen, Sessions sessions, Passwords passwords, SessionCookies cookies) {
    this.screen = screen;
    this.sessions = sessions;
    this.passwords = passwords;
    this.cookies = cookies;
  }

  public Reply<Void> show(Request<Void> request) {
    return screen.show(request, view(request, Form.blank()));
  }

  /** Ends one session. */
  public Reply<Void> end(Request<Void> request) {
    sessions.revoke(request.context(), request.id("session"));
    return Screen.go(address(request), Flash.of("flash.session_ended"));
  }

  /** Ends all sessions but this one. */
  public Reply<Void> endOthers(Request<Void> request) {
    sessions.revokeOthers(request.context(), SessionApi.sessionId(request));
    return Screen.go(address(request), Flash.of("flash.sessions_ended"));
  }

  /** Ends all sessions, this one too. */
  public Reply<Void> endAll(Request<Void> request) {
    sessions.revokeOthers(request.context(), SessionApi.sessionId(request));
    sessions.end(request.context(), request.client());
    return Screen.go("/sign-in", Flash.of("flash.signed_out_everywhere"), cookies.clear());
  }

  public Reply<Void> changePassword(Request<PasswordApi.Replacement> request) {
    Session session = sessions.current(request.principal(), request.context(), request.client());
    Sessions.Opened opened =
        passwords.change(
            SessionApi.account(request),
            session,
            request.body().currentPassword(),
            request.body().newPassword(),
            request.client());
    return Screen.go(
        address(request), Flash.of("flash.password_changed"), cookies.set(opened.token()));
  }

  public Reply<Void> again(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), view(request, form));
  }

  private SessionsView view(Request<?> request, Form form) {
    return new SessionsView(sessions.list(request.context(), SessionApi.sessionId(request)), form);
  }

  private static String address(Request<?> request) {
    return "/o/" + request.text("organization") + "/account/sessions";
  }
}
