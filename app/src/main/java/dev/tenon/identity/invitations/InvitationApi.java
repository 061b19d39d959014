package dev.tenon.identity.invitations;

import dev.tenon.identity.Links;
import dev.tenon.identity.SessionCookies;
import dev.tenon.identity.sessions.Session;
import dev.tenon.identity.sessions.Sessions;
import dev.tenon.mail.Letter;
import dev.tenon.mail.Post;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import java.time.ZoneOffset;
import java.util.Locale;

/** Invitations over JSON. */
public final class InvitationApi {
  private final Invitations invitations;
  private final Acceptances acceptances;
  private final SessionCookies cookies;
  private final Links links;
  private final Post post;

  public InvitationApi(
      Invitations invitations,
      Acceptances acceptances,
      SessionCookies cookies,
      Links links,
      Post post) {
    this.invitations = invitations;
    this.acceptances = acceptances;
    this.cookies = cookies;
    this.links = links;
    this.post = post;
  }

  public Reply<Page<Invitation>> list(Request<Void> request) {
    return Reply.ok(Page.whole(invitations.open(request.tenant())));
  }

  public Reply<SentInvitation> create(Request<Invitations.Draft> request) {
    Invitations.Made made = invitations.create(request.tenant(), request.body());
    String link = links.invitation(made.token());
    boolean mailed = post.send(letter(made, link));
    return Reply.created(
        "/api/v1/invitations",
        new SentInvitation(made.invitation(), link, made.token().value(), mailed));
  }

  private static Letter letter(Invitations.Made made, String link) {
    return new Letter(
        made.invitation().email(),
        "You are invited to " + oneLine(made.organizationName()),
        """
        Hello,

        you are invited to join %s on Tenon, as %s. See and accept the invitation here, by %tF:

        %s

        The link is good once. If you don't know what this is about, ignore this letter.
        """
            .formatted(
                made.organizationName(),
                made.invitation().role().name().toLowerCase(Locale.ROOT),
                made.invitation().expiresAt().atOffset(ZoneOffset.UTC),
                link));
  }

  /** A header of a letter ends where its line does. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
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
