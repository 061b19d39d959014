package dev.tenon.routes;

import dev.tenon.organizations.Limits;
import dev.tenon.organizations.Organization;
import dev.tenon.organizations.OrganizationApi;
import dev.tenon.organizations.Organizations;
import dev.tenon.web.Access;
import dev.tenon.web.Route;
import java.util.List;

/** The organization itself. */
public final class OrganizationRoutes {
  private static final String V1 = "/api/v1";

  private OrganizationRoutes() {}

  public static List<Route<?, ?>> organization(OrganizationApi api) {
    return List.of(
        Route.get(V1 + "/organization")
            .named("getOrganization", "The organization that the caller acts in.")
            .needs(Access.read())
            .answers(Organization.class)
            .by(api::current),
        Route.get(V1 + "/organization/limits")
            .named("getLimits", "What the organization's tier allows, and how much of it is used.")
            .needs(Access.administer())
            .answers(Limits.class)
            .by(api::limits),
        Route.patch(V1 + "/organization")
            .named("updateOrganization", "Change the organization's name, slug or defaults.")
            .needs(Access.administer())
            .takes(Organizations.Patch.class)
            .answers(Organization.class)
            .by(api::update));
  }
}
