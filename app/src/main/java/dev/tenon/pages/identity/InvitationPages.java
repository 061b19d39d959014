package dev.tenon.pages.identity;

import dev.tenon.identity.SessionCookies;
import dev.tenon.identity.invitations.Acceptances;
import dev.tenon.identity.invitations.LinkState;
import dev.tenon.identity.sessions.Sessions;
import dev.tenon.web.Failure;
import dev.tenon.web.Principal;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.ReturnPath;
import dev.tenon.web.pages.Screen;

/** Invitations as whoever holds the link sees them. */
public final class InvitationPages {
  private final Screen screen;
  private final Acceptances acceptances;
  private final SessionCookies cookies;

  public InvitationPages(Screen screen, Acceptances acceptances, SessionCookies cookies) {
    this.screen = screen;
    this.acceptances = acceptances;
    this.cookies = cookies;
  }

  public Reply<Void> find(Request<Void> request) {
    return state(request) == LinkState.OPEN
        ? screen.show(request, view(request, Form.blank()))
        : ended(request);
  }

  public Reply<Void> accept(Request<Acceptances.Acceptance> request) {
    if (state(request) != LinkState.OPEN) {
      return ended(request);
    }
    Sessions.Opened opened = acceptances.accept(request);
    return new Reply.Go<>(SessionPages.home(opened), cookies.set(opened.token()));
  }

  private LinkState state(Request<?> request) {
    return acceptances.state(request.context(), request.text("token"));
  }

  private Reply<Void> ended(Request<?> request) {
    return screen.show(
        request,
        Failure.Kind.NOT_FOUND.status(),
        new InvitationEndedView(state(request), isSignedIn(request)));
  }

  public Reply<Void> acceptAgain(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), view(request, form));
  }

  private InvitationView view(Request<?> request, Form form) {
    return new InvitationView(
        form,
        acceptances.find(request.context(), request.text("token")),
        new ReturnPath(request.browser().place()),
        isSignedIn(request));
  }

  private static boolean isSignedIn(Request<?> request) {
    return !(request.principal() instanceof Principal.Anonymous);
  }
}
