package dev.tenon;

import dev.tenon.health.Health;
import dev.tenon.health.HealthApi;
import dev.tenon.organizations.Organization;
import dev.tenon.organizations.OrganizationApi;
import dev.tenon.organizations.Organizations;
import dev.tenon.web.Access;
import dev.tenon.web.Route;
import java.util.List;

/**
 * The table of all endpoints. One that isn't in it doesn't exist. A part for each domain, in the
 * order in which a newcomer meets them; the domains' methods answer.
 */
final class Routes {
  private static final String V1 = "/api/v1";

  private Routes() {}

  static List<Route<?, ?>> health(HealthApi api) {
    return List.of(
        Route.get("/health")
            .named("getHealth", "Whether this process serves and reaches its database.")
            .needs(Access.anyone())
            .answers(Health.class)
            .by(api::current));
  }

  static List<Route<?, ?>> organization(OrganizationApi api) {
    return List.of(
        Route.get(V1 + "/organization")
            .named("getOrganization", "The organization that the caller acts in.")
            .needs(Access.read())
            .answers(Organization.class)
            .by(api::current),
        Route.patch(V1 + "/organization")
            .named("updateOrganization", "Change the organization's name, slug or defaults.")
            .needs(Access.administer())
            .takes(Organizations.Patch.class)
            .answers(Organization.class)
            .by(api::update));
  }
}
