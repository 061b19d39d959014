package dev.tenon.routes;

import dev.tenon.users.User;
import dev.tenon.users.UserApi;
import dev.tenon.users.Users;
import dev.tenon.web.Access;
import dev.tenon.web.Role;
import dev.tenon.web.Route;
import dev.tenon.web.Scope;
import java.util.List;

/** The people of an organization. */
public final class UserRoutes {
  private static final String V1 = "/api/v1";

  /** Anybody changes themselves; the domain tells who changes others. */
  private static final Access OWN_USER = new Access.Organization(Role.VIEWER, Scope.WRITE, null);

  private UserRoutes() {}

  public static List<Route<?, ?>> users(UserApi api) {
    return List.of(
        Route.get(V1 + "/users")
            .named("listUsers", "The people of the organization, those who left among them.")
            .needs(Access.read())
            .lists(User.class)
            .with(Users.LISTED.filter())
            .with(Users.LISTED.sort())
            .by(api::list),
        Route.get(V1 + "/users/{user}")
            .named("getUser", "A person of the organization.")
            .needs(Access.read())
            .answers(User.class)
            .by(api::get),
        Route.patch(V1 + "/users/{user}")
            .named("updateUser", "Change oneself; as an administrator anybody, and their role.")
            .needs(OWN_USER)
            .takes(Users.Patch.class)
            .answers(User.class)
            .by(api::update),
        Route.put(V1 + "/users/{user}/deactivation")
            .named("deactivateUser", "Shut somebody out from now on; what they wrote stays theirs.")
            .needs(Access.administer())
            .answers(User.class)
            .by(api::deactivate),
        Route.delete(V1 + "/users/{user}/deactivation")
            .named("reactivateUser", "Let somebody in again.")
            .needs(Access.administer())
            .answers(User.class)
            .by(api::reactivate));
  }
}
