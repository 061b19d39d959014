package dev.tenon.pages.identity;

import dev.tenon.identity.SessionCookies;
import dev.tenon.identity.accounts.Accounts;
import dev.tenon.identity.accounts.Membership;
import dev.tenon.identity.sessions.SessionApi;
import dev.tenon.identity.sessions.Sessions;
import dev.tenon.settings.SignUp;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;

/** Accounts and the organizations that they found, as pages. */
public final class AccountPages {
  private final Screen screen;
  private final Accounts accounts;
  private final SessionCookies cookies;

  public AccountPages(Screen screen, Accounts accounts, SessionCookies cookies) {
    this.screen = screen;
    this.accounts = accounts;
    this.cookies = cookies;
  }

  public Reply<Void> signUpForm(Request<Void> request) {
    return screen.show(request, view(request, Form.blank()));
  }

  public Reply<Void> signUp(Request<Accounts.Draft> request) {
    Sessions.Opened opened = accounts.signUp(request.body(), request.client(), request.requestId());
    return new Reply.Go<>(SessionPages.home(opened), cookies.set(opened.token()));
  }

  public Reply<Void> signUpAgain(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), view(request, form));
  }

  private SignUpView view(Request<?> request, Form form) {
    return new SignUpView(form, accounts.isOpen(request.context()));
  }

  public Reply<Void> organizations(Request<Void> request) {
    return screen.show(request, new OrganizationsView(canFound()));
  }

  public Reply<Void> foundationForm(Request<Void> request) {
    return screen.show(request, foundation(Form.blank()));
  }

  public Reply<Void> found(Request<Accounts.Foundation> request) {
    Membership membership = accounts.found(SessionApi.account(request), request.body());
    return Reply.go("/o/" + membership.organizationSlug());
  }

  public Reply<Void> foundAgain(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), foundation(form));
  }

  private FoundationView foundation(Form form) {
    return new FoundationView(form, canFound());
  }

  private boolean canFound() {
    return accounts.policy() == SignUp.OPEN;
  }
}
