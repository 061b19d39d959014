package dev.tenon.pages.identity;

import dev.tenon.identity.SessionCookies;
import dev.tenon.identity.accounts.Accounts;
import dev.tenon.identity.sessions.Session;
import dev.tenon.identity.sessions.SessionApi;
import dev.tenon.identity.sessions.Sessions;
import dev.tenon.identity.sessions.SignIns;
import dev.tenon.web.Failure;
import dev.tenon.web.Principal;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Place;
import dev.tenon.web.pages.ReturnPath;
import dev.tenon.web.pages.Screen;

/** Signing in and out as pages. */
public final class SessionPages {
  private final Screen screen;
  private final SignIns signIns;
  private final Sessions sessions;
  private final SessionCookies cookies;
  private final Accounts accounts;

  public SessionPages(
      Screen screen,
      SignIns signIns,
      Sessions sessions,
      SessionCookies cookies,
      Accounts accounts) {
    this.screen = screen;
    this.accounts = accounts;
    this.signIns = signIns;
    this.sessions = sessions;
    this.cookies = cookies;
  }

  /** Where somebody goes who asks for nothing in particular. */
  public Reply<Void> start(Request<Void> request) {
    return switch (request.principal()) {
      case Principal.Anonymous _ -> Reply.go("/sign-in");
      case Principal.Account _ -> Reply.go("/organizations");
      case Principal.Member _ ->
          screen
              .place(request)
              .inside()
              .map(Place.Person::home)
              .<Reply<Void>>map(home -> Reply.go("/o/" + home.slug()))
              .orElseGet(() -> Reply.go("/organizations"));
    };
  }

  public Reply<Void> signInForm(Request<Void> request) {
    return request.principal() instanceof Principal.Anonymous
        ? screen.show(request, view(request, Form.blank()))
        : Reply.go(to(request).value());
  }

  public Reply<Void> signIn(Request<SignIns.Attempt> request) {
    Sessions.Opened opened = signIns.signIn(request.body(), request.client(), request.requestId());
    return new Reply.Go<>(to(request).value(), cookies.set(opened.token()));
  }

  public Reply<Void> signInAgain(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), view(request, form));
  }

  public Reply<Void> signOut(Request<Void> request) {
    sessions.end(request.context(), request.client());
    return new Reply.Go<>("/sign-in", cookies.clear());
  }

  /** Ends the account's sessions on all devices, this one's last. */
  public Reply<Void> signOutEverywhere(Request<Void> request) {
    sessions.revokeAll(request.context(), SessionApi.sessionId(request));
    return new Reply.Go<>("/sign-in", cookies.clear());
  }

  /** Where a session begins its work. */
  static String home(Sessions.Opened opened) {
    Session.Membership membership = opened.session().membership();
    return membership == null ? "/organizations" : "/o/" + membership.organizationSlug();
  }

  private SignInView view(Request<?> request, Form form) {
    return new SignInView(form, to(request), accounts.isOpen(request.context()));
  }

  private static ReturnPath to(Request<?> request) {
    return ReturnPath.of(request.query("to", String.class).orElse(null)).orElse(ReturnPath.START);
  }
}
