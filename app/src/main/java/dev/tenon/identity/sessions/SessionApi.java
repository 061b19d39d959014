package dev.tenon.identity.sessions;

import dev.tenon.db.Via;
import dev.tenon.db.Visitor;
import dev.tenon.identity.SessionCookies;
import dev.tenon.web.Page;
import dev.tenon.web.Principal;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import java.util.UUID;

/** Sessions over JSON. */
public final class SessionApi {
  private static final String PLACE = "/api/v1/session";

  private final SignIns signIns;
  private final Sessions sessions;
  private final SessionCookies cookies;

  public SessionApi(SignIns signIns, Sessions sessions, SessionCookies cookies) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.cookies = cookies;
  }

  /** The organization to work in from now on. */
  public record Choice(
      @About("The organization's id or slug.") @Length(min = 1, max = 63) String organization) {}

  public Reply<Session> signIn(Request<SignIns.Attempt> request) {
    Sessions.Opened opened = signIns.signIn(request.body(), request.client(), request.requestId());
    return new Reply.Created<>(PLACE, opened.session(), cookies.set(opened.token()));
  }

  public Reply<Void> signOut(Request<Void> request) {
    sessions.end(request.context(), request.client());
    return new Reply.Done<>(cookies.clear());
  }

  public Reply<Session> current(Request<Void> request) {
    return Reply.ok(sessions.current(request.principal(), request.context(), request.client()));
  }

  public Reply<Session> choose(Request<Choice> request) {
    return Reply.ok(
        sessions.choose(
            account(request), sessionId(request), request.client(), request.body().organization()));
  }

  public Reply<Page<OpenSession>> list(Request<Void> request) {
    return Reply.ok(Page.whole(sessions.list(request.context(), sessionId(request))));
  }

  public Reply<Void> revoke(Request<Void> request) {
    sessions.revoke(request.context(), request.id("session"));
    return Reply.done();
  }

  public Reply<Void> revokeOthers(Request<Void> request) {
    sessions.revokeOthers(request.context(), sessionId(request));
    return Reply.done();
  }

  /** The signed-in account, in no organization: what it does now concerns none, or another one. */
  public static Visitor account(Request<?> request) {
    return new Visitor(request.context().accountId(), Via.SESSION, request.requestId());
  }

  /** The caller's session; of routes that need a signed-in account. */
  public static UUID sessionId(Request<?> request) {
    return switch (request.principal()) {
      case Principal.Account account -> account.sessionId();
      case Principal.Member member -> member.credentialId();
      case Principal.Anonymous _ ->
          throw new IllegalStateException("the route lets in callers without a session");
    };
  }
}
