package dev.tenon.identity.invitations;

import dev.tenon.identity.SessionCookies;
import dev.tenon.identity.sessions.Session;
import dev.tenon.identity.sessions.Sessions;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** Invitations over JSON. */
public final class InvitationApi {
  private final Invitations invitations;
  private final Acceptances acceptances;
  private final SessionCookies cookies;
  private final InvitationLetters letters;

  public InvitationApi(
      Invitations invitations,
      Acceptances acceptances,
      SessionCookies cookies,
      InvitationLetters letters) {
    this.invitations = invitations;
    this.acceptances = acceptances;
    this.cookies = cookies;
    this.letters = letters;
  }

  public Reply<Page<Invitation>> list(Request<Void> request) {
    return Reply.ok(Page.whole(invitations.open(request.tenant())));
  }

  public Reply<SentInvitation> create(Request<Invitations.Draft> request) {
    return Reply.created("/api/v1/invitations", letters.send(request.tenant(), request.body()));
  }

  public Reply<Void> revoke(Request<Void> request) {
    invitations.revoke(request.tenant(), request.id("invitation"));
    return Reply.done();
  }

  public Reply<OpenInvitation> find(Request<Void> request) {
    return Reply.ok(acceptances.find(request.context(), request.text("token")));
  }

  public Reply<Session> accept(Request<Acceptances.Acceptance> request) {
    Sessions.Opened opened = acceptances.accept(request);
    return new Reply.Created<>("/api/v1/session", opened.session(), cookies.set(opened.token()));
  }
}
