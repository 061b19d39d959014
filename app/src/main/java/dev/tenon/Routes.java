package dev.tenon;

import dev.tenon.organizations.Organization;
import dev.tenon.organizations.OrganizationApi;
import dev.tenon.organizations.Organizations;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectApi;
import dev.tenon.projects.Projects;
import dev.tenon.web.Access;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/**
 * The table of all endpoints. One that isn't in it doesn't exist. A part for each domain, in the
 * order in which a newcomer meets them; the domains' methods answer.
 */
final class Routes {
  private static final String V1 = "/api/v1";

  private Routes() {}

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

  static List<Route<?, ?>> projects(ProjectApi api) {
    return List.of(
        Route.get(V1 + "/projects")
            .named("listProjects", "The projects that the caller sees.")
            .needs(Access.read())
            .listsAll(Project.class)
            .by(api::list),
        Route.post(V1 + "/projects")
            .named("createProject", "Make a project with its workflow; the caller manages it.")
            .needs(Access.write())
            .takes(Projects.Draft.class)
            .creates(Project.class)
            .by(api::create),
        Route.get(V1 + "/projects/{project}")
            .named("getProject", "A project, by its id or its key.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .answers(Project.class)
            .by(api::get),
        Route.patch(V1 + "/projects/{project}")
            .named(
                "updateProject", "Change a project's key, title, description, lead or visibility.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .takes(Projects.Patch.class)
            .answers(Project.class)
            .by(api::update));
  }
}
