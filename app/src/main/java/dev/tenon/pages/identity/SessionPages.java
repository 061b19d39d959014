package dev.tenon.pages.identity;

import dev.tenon.identity.SessionCookies;
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

  public SessionPages(Screen screen, SignIns signIns, Sessions sessions, SessionCookies cookies) {
    this.screen = screen;
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
        ? screen.show(request, new SignInView(Form.blank(), to(request)))
        : Reply.go(to(request).value());
  }

  public Reply<Void> signIn(Request<SignIns.Attempt> request) {
    Sessions.Opened opened = signIns.signIn(request.body(), request.client(), request.requestId());
    return new Reply.Go<>(to(request).value(), cookies.set(opened.token()));
  }

  public Reply<Void> signInAgain(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), new SignInView(form, to(request)));
  }

  public Reply<Void> signOut(Request<Void> request) {
    sessions.end(request.context(), request.client());
    return new Reply.Go<>("/sign-in", cookies.clear());
  }

  public Reply<Void> organizations(Request<Void> request) {
    return screen.show(request, new OrganizationsView());
  }

  private static ReturnPath to(Request<?> request) {
    return ReturnPath.of(request.query("to", String.class).orElse(null)).orElse(ReturnPath.START);
  }
}
