package dev.tenon.identity.accounts;

import dev.tenon.identity.SessionCookies;
import dev.tenon.identity.sessions.Session;
import dev.tenon.identity.sessions.SessionApi;
import dev.tenon.identity.sessions.Sessions;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** Accounts over JSON. */
public final class AccountApi {
  private final Accounts accounts;
  private final SessionCookies cookies;

  public AccountApi(Accounts accounts, SessionCookies cookies) {
    this.accounts = accounts;
    this.cookies = cookies;
  }

  public Reply<Session> signUp(Request<Accounts.Draft> request) {
    Sessions.Opened opened = accounts.signUp(request.body(), request.client(), request.requestId());
    return new Reply.Created<>("/api/v1/session", opened.session(), cookies.set(opened.token()));
  }

  public Reply<Page<Membership>> memberships(Request<Void> request) {
    return Reply.ok(Page.whole(accounts.memberships(SessionApi.account(request))));
  }

  public Reply<Membership> found(Request<Accounts.Foundation> request) {
    return Reply.created(
        "/api/v1/organization", accounts.found(SessionApi.account(request), request.body()));
  }
}
