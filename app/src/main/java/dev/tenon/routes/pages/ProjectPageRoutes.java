package dev.tenon.routes.pages;

import dev.tenon.pages.projects.ProjectPages;
import dev.tenon.projects.Projects;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import java.util.List;

/** Projects: their pages. */
public final class ProjectPageRoutes {
  private static final String ORGANIZATION = "/o/{organization}";

  private ProjectPageRoutes() {}

  public static List<Route<?, ?>> projects(ProjectPages pages) {
    return List.of(
        Route.page(ORGANIZATION)
            .named("organizationPage", "Leads to where an organization's people begin.")
            .needs(Access.read())
            .by(pages::home),
        Route.page(ORGANIZATION + "/projects")
            .named("projectsPage", "The projects that one sees.")
            .needs(Access.read())
            .with(Projects.LISTED.filter())
            .with(Parameter.text("after", "The cursor that the page before gave as next."))
            .by(pages::list));
  }
}
