package dev.tenon.routes.pages;

import dev.tenon.identity.sessions.SignIns;
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
        Route.page("/organizations")
            .named("organizationsPage", "The organizations to choose from.")
            .needs(Access.account())
            .by(pages::organizations));
  }
}
