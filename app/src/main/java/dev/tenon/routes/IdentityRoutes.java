package dev.tenon.routes;

import dev.tenon.identity.accounts.AccountApi;
import dev.tenon.identity.accounts.Accounts;
import dev.tenon.identity.accounts.Membership;
import dev.tenon.identity.invitations.Acceptances;
import dev.tenon.identity.invitations.Invitation;
import dev.tenon.identity.invitations.InvitationApi;
import dev.tenon.identity.invitations.Invitations;
import dev.tenon.identity.invitations.OpenInvitation;
import dev.tenon.identity.invitations.SentInvitation;
import dev.tenon.identity.passwords.PasswordApi;
import dev.tenon.identity.sessions.OpenSession;
import dev.tenon.identity.sessions.Session;
import dev.tenon.identity.sessions.SessionApi;
import dev.tenon.identity.sessions.SignIns;
import dev.tenon.identity.tokens.ApiToken;
import dev.tenon.identity.tokens.ApiTokenApi;
import dev.tenon.identity.tokens.ApiTokens;
import dev.tenon.identity.tokens.NewApiToken;
import dev.tenon.web.Access;
import dev.tenon.web.Role;
import dev.tenon.web.Route;
import dev.tenon.web.Scope;
import java.util.List;

/** Who somebody is: the endpoints of identity. */
public final class IdentityRoutes {
  private static final String V1 = "/api/v1";

  /** Anybody inside an organization; a token only if it was made to manage. */
  private static final Access OWN_TOKENS = new Access.Organization(Role.VIEWER, Scope.ADMIN, null);

  private IdentityRoutes() {}

  public static List<Route<?, ?>> accounts(AccountApi api) {
    return List.of(
        Route.post(V1 + "/sign-up")
            .named("signUp", "Make an account with an organization, and sign in.")
            .needs(Access.anyone())
            .takes(Accounts.Draft.class)
            .creates(Session.class)
            .secret()
            .by(api::signUp),
        Route.get(V1 + "/organizations")
            .named("listOrganizations", "The organizations that the account may enter, by name.")
            .needs(Access.account())
            .listsAll(Membership.class)
            .by(api::memberships),
        Route.post(V1 + "/organizations")
            .named("createOrganization", "Make a further organization.")
            .needs(Access.account())
            .takes(Accounts.Foundation.class)
            .creates(Membership.class)
            .by(api::found));
  }

  public static List<Route<?, ?>> sessions(SessionApi api) {
    return List.of(
        Route.post(V1 + "/session")
            .named("signIn", "Sign in: the answer sets the session's cookie.")
            .needs(Access.anyone())
            .takes(SignIns.Attempt.class)
            .creates(Session.class)
            .secret()
            .by(api::signIn),
        Route.get(V1 + "/session")
            .named("getSession", "Who calls, by session or API token, and where.")
            .needs(Access.anyone())
            .answers(Session.class)
            .by(api::current),
        Route.delete(V1 + "/session")
            .named("signOut", "End this session.")
            .needs(Access.account())
            .by(api::signOut),
        Route.put(V1 + "/session/organization")
            .named("chooseOrganization", "Work in another of the account's organizations.")
            .needs(Access.account())
            .takes(SessionApi.Choice.class)
            .answers(Session.class)
            .by(api::choose),
        Route.get(V1 + "/sessions")
            .named("listSessions", "Where the account is signed in, the last used first.")
            .needs(Access.account())
            .listsAll(OpenSession.class)
            .by(api::list),
        Route.delete(V1 + "/sessions")
            .named("endOtherSessions", "End all sessions of the account but this one.")
            .needs(Access.account())
            .by(api::revokeOthers),
        Route.delete(V1 + "/sessions/{session}")
            .named("endSession", "End one of the account's sessions.")
            .needs(Access.account())
            .by(api::revoke));
  }

  public static List<Route<?, ?>> passwords(PasswordApi api) {
    return List.of(
        Route.put(V1 + "/password")
            .named("changePassword", "Change the password; all other sessions end.")
            .needs(Access.account())
            .takes(PasswordApi.Replacement.class)
            .answers(Session.class)
            .secret()
            .by(api::change),
        Route.post(V1 + "/password-resets")
            .named("requestPasswordReset", "Ask for a link to set a forgotten password anew.")
            .needs(Access.anyone())
            .takes(PasswordApi.Forgotten.class)
            .answers(202, PasswordApi.Promise.class)
            .by(api::forget),
        Route.put(V1 + "/password-resets/{token}")
            .named("resetPassword", "Set a new password by a link; all sessions end.")
            .needs(Access.anyone())
            .takes(PasswordApi.Renewal.class)
            .by(api::renew));
  }

  public static List<Route<?, ?>> invitations(InvitationApi api) {
    return List.of(
        Route.get(V1 + "/invitations")
            .named("listInvitations", "Who was asked to join and hasn't answered, newest first.")
            .needs(Access.administer())
            .listsAll(Invitation.class)
            .by(api::list),
        Route.post(V1 + "/invitations")
            .named("createInvitation", "Invite somebody by a link that is good once.")
            .needs(Access.administer())
            .takes(Invitations.Draft.class)
            .creates(SentInvitation.class)
            .secret()
            .by(api::create),
        Route.delete(V1 + "/invitations/{invitation}")
            .named("revokeInvitation", "Take an open invitation back.")
            .needs(Access.administer())
            .by(api::revoke),
        Route.get(V1 + "/invitations/by-token/{token}")
            .named("getInvitationByToken", "What a link invites to.")
            .needs(Access.anyone())
            .answers(OpenInvitation.class)
            .by(api::find),
        Route.post(V1 + "/invitations/by-token/{token}/acceptance")
            .named("acceptInvitation", "Join: with the account signed in, or with a new one.")
            .needs(Access.anyone())
            .takes(Acceptances.Acceptance.class)
            .creates(Session.class)
            .secret()
            .by(api::accept));
  }

  public static List<Route<?, ?>> tokens(ApiTokenApi api) {
    return List.of(
        Route.get(V1 + "/tokens")
            .named("listTokens", "One's API tokens; for administrators all of the organization.")
            .needs(OWN_TOKENS)
            .listsAll(ApiToken.class)
            .by(api::list),
        Route.post(V1 + "/tokens")
            .named("createToken", "Make an API token, whose secret is shown this once.")
            .needs(OWN_TOKENS)
            .takes(ApiTokens.Draft.class)
            .creates(NewApiToken.class)
            .secret()
            .by(api::create),
        Route.delete(V1 + "/tokens/{token}")
            .named("revokeToken", "Take an API token back, from now on.")
            .needs(OWN_TOKENS)
            .by(api::revoke));
  }
}
