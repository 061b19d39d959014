package dev.tenon.routes.pages;

import dev.tenon.pages.projects.NewProject;
import dev.tenon.pages.projects.ProjectEdit;
import dev.tenon.pages.projects.ProjectPages;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/** Projects: their pages. */
public final class ProjectPageRoutes {
  private static final String ORGANIZATION = "/o/{organization}";
  private static final String PROJECTS = ORGANIZATION + "/projects";
  private static final String PROJECT = PROJECTS + "/{project}";
  private static final Parameter AFTER =
      Parameter.text("after", "The cursor that the page before gave as next.");

  private ProjectPageRoutes() {}

  public static List<Route<?, ?>> projects(ProjectPages pages) {
    return List.of(
        Route.page(ORGANIZATION)
            .named("organizationPage", "Leads to where an organization's people begin.")
            .needs(Access.read())
            .by(pages::home),
        Route.page(PROJECTS)
            .named("projectsPage", "The projects that one sees.")
            .needs(Access.read())
            .with(AFTER)
            .by(pages::list),
        Route.page(PROJECTS + "/archived")
            .named("archivedProjectsPage", "The projects that are read only.")
            .needs(Access.read())
            .with(AFTER)
            .by(pages::archived),
        Route.page(PROJECTS + "/trash")
            .named("projectTrashPage", "The deleted projects that one may bring back.")
            .needs(Access.read())
            .with(AFTER)
            .by(pages::trash),
        Route.page(PROJECTS + "/new")
            .named("newProjectPage", "The form to make a project by.")
            .needs(Access.write())
            .by(pages::newForm),
        Route.form(PROJECTS + "/new")
            .named("newProjectForm", "Makes a project with its workflow.")
            .needs(Access.write())
            .takes(NewProject.class)
            .again(pages::createAgain)
            .by(pages::create),
        Route.page(PROJECT + "/edit")
            .named("editProjectPage", "The form to change a project by.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .following()
            .by(pages::editForm),
        Route.form(PROJECT + "/edit")
            .named("editProjectForm", "Changes a project's key, words, lead or visibility.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .takes(ProjectEdit.class)
            .again(pages::editAgain)
            .by(pages::edit),
        Route.form(PROJECT + "/archive")
            .named("archiveProjectForm", "Makes a project read only.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .again(pages::putAwayAgain)
            .by(pages::archive),
        Route.form(PROJECT + "/activation")
            .named("activateProjectForm", "Takes a project out of the archive.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .again(pages::putAwayAgain)
            .by(pages::activate),
        Route.form(PROJECT + "/deletion")
            .named("deleteProjectForm", "Puts a project into the trash with everything in it.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .takes(ProjectEdit.Version.class)
            .again(pages::putAwayAgain)
            .by(pages::delete),
        Route.form(PROJECT + "/restoration")
            .named("restoreProjectForm", "Brings a project, by its id, back from the trash.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .again(pages::restoreAgain)
            .by(pages::restore));
  }
}
