package dev.tenon.routes.pages;

import dev.tenon.identity.accounts.Accounts;
import dev.tenon.identity.invitations.Acceptances;
import dev.tenon.identity.passwords.PasswordApi;
import dev.tenon.identity.sessions.SignIns;
import dev.tenon.pages.identity.AccountPages;
import dev.tenon.pages.identity.InvitationPages;
import dev.tenon.pages.identity.PasswordPages;
import dev.tenon.pages.identity.SessionPages;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import java.util.List;

/** Who somebody is: the pages of identity. */
public final class IdentityPageRoutes {
  private static final Parameter TO = Parameter.text("to", "The page to go on to.");

  private IdentityPageRoutes() {}

  public static List<Route<?, ?>> sessions(SessionPages pages) {
    return List.of(
        Route.page("/")
            .named("startPage", "Leads to the sign-in, or to where one last worked.")
            .needs(Access.anyone())
            .by(pages::start),
        Route.page("/sign-in")
            .named("signInPage", "The form to sign in by.")
            .needs(Access.anyone())
            .with(TO)
            .by(pages::signInForm),
        Route.form("/sign-in")
            .named("signInForm", "Signs in, and goes on.")
            .needs(Access.anyone())
            .with(TO)
            .takes(SignIns.Attempt.class)
            .again(pages::signInAgain)
            .by(pages::signIn),
        Route.form("/sign-out")
            .named("signOutForm", "Ends the session of this browser.")
            .needs(Access.anyone())
            .by(pages::signOut),
        Route.form("/sign-out-everywhere")
            .named("signOutEverywhereForm", "Ends the sessions of all browsers.")
            .needs(Access.account())
            .by(pages::signOutEverywhere));
  }

  public static List<Route<?, ?>> accounts(AccountPages pages) {
    return List.of(
        Route.page("/sign-up")
            .named("signUpPage", "The form to make an account with an organization by.")
            .needs(Access.anyone())
            .by(pages::signUpForm),
        Route.form("/sign-up")
            .named("signUpForm", "Makes an account with an organization, and signs in.")
            .needs(Access.anyone())
            .takes(Accounts.Draft.class)
            .again(pages::signUpAgain)
            .by(pages::signUp),
        Route.page("/organizations")
            .named("organizationsPage", "The organizations to choose from.")
            .needs(Access.account())
            .by(pages::organizations),
        Route.page("/organizations/new")
            .named("foundationPage", "The form to make a further organization by.")
            .needs(Access.account())
            .by(pages::foundationForm),
        Route.form("/organizations/new")
            .named("foundationForm", "Makes a further organization.")
            .needs(Access.account())
            .takes(Accounts.Foundation.class)
            .again(pages::foundAgain)
            .by(pages::found));
  }

  public static List<Route<?, ?>> invitations(InvitationPages pages) {
    return List.of(
        Route.page("/invitations/{token}")
            .named("invitationPage", "What a link invites to, and the form to accept by.")
            .needs(Access.anyone())
            .by(pages::find),
        Route.form("/invitations/{token}")
            .named("invitationForm", "Joins an organization, and signs in.")
            .needs(Access.anyone())
            .takes(Acceptances.Acceptance.class)
            .again(pages::acceptAgain)
            .by(pages::accept));
  }

  public static List<Route<?, ?>> passwords(PasswordPages pages) {
    return List.of(
        Route.page("/password-resets")
            .named("forgottenPage", "The form to ask for a link by.")
            .needs(Access.anyone())
            .by(pages::forgotten),
        Route.form("/password-resets")
            .named("forgottenForm", "Sends a link to set a forgotten password anew.")
            .needs(Access.anyone())
            .takes(PasswordApi.Forgotten.class)
            .again(pages::forgetAgain)
            .by(pages::forget),
        Route.page("/password-resets/sent")
            .named("linkSentPage", "What becomes of a forgotten password.")
            .needs(Access.anyone())
            .by(pages::sent),
        Route.page("/password-resets/{token}")
            .named("renewalPage", "The form to set a new password by a link.")
            .needs(Access.anyone())
            .by(pages::renewal),
        Route.form("/password-resets/{token}")
            .named("renewalForm", "Sets a new password by a link; all sessions end.")
            .needs(Access.anyone())
            .takes(PasswordApi.Renewal.class)
            .again(pages::renewAgain)
            .by(pages::renew));
  }
}
