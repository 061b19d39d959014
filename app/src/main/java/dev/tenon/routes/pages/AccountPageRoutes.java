package dev.tenon.routes.pages;

import dev.tenon.identity.passwords.PasswordApi;
import dev.tenon.pages.account.ProfilePages;
import dev.tenon.pages.account.SessionsPages;
import dev.tenon.pages.account.TokenPages;
import dev.tenon.users.Users;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import java.util.List;

/** What people manage of their own: the pages of profile, sessions and API tokens. */
public final class AccountPageRoutes {
  private static final String ACCOUNT = "/o/{organization}/account";
  private static final String SESSIONS = ACCOUNT + "/sessions";
  private static final String TOKENS = ACCOUNT + "/tokens";

  private AccountPageRoutes() {}

  public static List<Route<?, ?>> profile(ProfilePages pages) {
    return List.of(
        Route.page(ACCOUNT)
            .named("profilePage", "One's own name, time zone, language and colours.")
            .needs(Access.read())
            .by(pages::show),
        Route.form(ACCOUNT)
            .named("profileForm", "Changes one's own profile.")
            .needs(Access.read())
            .with(
                Parameter.whole(
                    "version", "The version that the page showed.", 1, Integer.MAX_VALUE))
            .takes(Users.Patch.class)
            .again(pages::again)
            .by(pages::update));
  }

  public static List<Route<?, ?>> sessions(SessionsPages pages) {
    return List.of(
        Route.page(SESSIONS)
            .named("sessionsPage", "Where one is signed in, and one's password.")
            .needs(Access.read())
            .by(pages::show),
        Route.form(SESSIONS + "/{session}/end")
            .named("endSessionForm", "Ends one of one's sessions.")
            .needs(Access.read())
            .by(pages::end),
        Route.form(SESSIONS + "/end-others")
            .named("endOtherSessionsForm", "Ends all of one's sessions but this one.")
            .needs(Access.read())
            .by(pages::endOthers),
        Route.form(SESSIONS + "/end")
            .named("endAllSessionsForm", "Ends all of one's sessions.")
            .needs(Access.read())
            .by(pages::endAll),
        Route.form(SESSIONS + "/password")
            .named("passwordForm", "Changes one's password; all other sessions end.")
            .needs(Access.read())
            .takes(PasswordApi.Replacement.class)
            .again(pages::again)
            .by(pages::changePassword));
  }

  public static List<Route<?, ?>> tokens(TokenPages pages) {
    return List.of(
        Route.page(TOKENS)
            .named("tokensPage", "One's API tokens; to administrators all of the organization.")
            .needs(Access.read())
            .by(pages::show),
        Route.form(TOKENS)
            .named("tokenForm", "Makes an API token, and shows its secret once.")
            .needs(Access.read())
            .takes(TokenPages.Wish.class)
            .again(pages::again)
            .by(pages::create),
        Route.form(TOKENS + "/{token}/revocation")
            .named("tokenRevocationForm", "Takes an API token back.")
            .needs(Access.read())
            .by(pages::revoke));
  }
}
