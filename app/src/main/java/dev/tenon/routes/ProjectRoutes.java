package dev.tenon.routes;

import dev.tenon.projects.DeletedProject;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectApi;
import dev.tenon.projects.ProjectLifecycle;
import dev.tenon.projects.ProjectMember;
import dev.tenon.projects.ProjectMembers;
import dev.tenon.projects.Projects;
import dev.tenon.web.Access;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/** Projects and who is in them. */
public final class ProjectRoutes {
  private static final String PROJECTS = "/api/v1/projects";
  private static final String PROJECT = PROJECTS + "/{project}";

  private ProjectRoutes() {}

  public static List<Route<?, ?>> projects(ProjectApi api) {
    return List.of(
        Route.get(PROJECTS)
            .named("listProjects", "The projects that the caller sees.")
            .needs(Access.read())
            .lists(Project.class)
            .with(Projects.LISTED.filter())
            .with(Projects.LISTED.sort())
            .by(api::list),
        Route.post(PROJECTS)
            .named("createProject", "Make a project with its workflow; the caller manages it.")
            .needs(Access.write())
            .takes(Projects.Draft.class)
            .creates(Project.class)
            .by(api::create),
        Route.get(PROJECT)
            .named("getProject", "A project, by its id or its key.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .answers(Project.class)
            .by(api::get),
        Route.patch(PROJECT)
            .named("updateProject", "Change a project's key, words, lead or visibility.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .takes(Projects.Patch.class)
            .answers(Project.class)
            .by(api::update),
        Route.delete(PROJECT)
            .named("deleteProject", "Put a project into the trash with everything in it.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .conditional()
            .by(api::delete),
        Route.put(PROJECT + "/archive")
            .named("archiveProject", "Make a project read only.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .answers(Project.class)
            .by(api::archive),
        Route.delete(PROJECT + "/archive")
            .named("activateProject", "Take a project out of the archive.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .answers(Project.class)
            .by(api::activate),
        Route.get("/api/v1/trash/projects")
            .named("listDeletedProjects", "The deleted projects that the caller may bring back.")
            .needs(Access.read())
            .lists(DeletedProject.class)
            .with(ProjectLifecycle.TRASH.sort())
            .by(api::trash),
        Route.put(PROJECT + "/restoration")
            .named("restoreProject", "Bring a project, by its id, back from the trash.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .answers(Project.class)
            .by(api::restore));
  }

  public static List<Route<?, ?>> members(ProjectApi api) {
    return List.of(
        Route.get(PROJECT + "/members")
            .named("listProjectMembers", "Who is in a project.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .listsAll(ProjectMember.class)
            .by(api::members),
        Route.put(PROJECT + "/members/{user_id}")
            .named("putProjectMember", "Add somebody to a project, or change their role in it.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .takes(ProjectMembers.Membership.class)
            .answers(ProjectMember.class)
            .by(api::putMember),
        Route.delete(PROJECT + "/members/{user_id}")
            .named("removeProjectMember", "Remove somebody from a project.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .by(api::removeMember));
  }
}
