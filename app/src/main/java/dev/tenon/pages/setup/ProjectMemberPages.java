package dev.tenon.pages.setup;

import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectMember;
import dev.tenon.projects.ProjectMembers;
import dev.tenon.projects.ProjectRef;
import dev.tenon.projects.Projects;
import dev.tenon.users.People;
import dev.tenon.web.Failure;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A project's members as a page. */
public final class ProjectMemberPages {
  private final Screen screen;
  private final Projects projects;
  private final ProjectMembers members;
  private final People people;

  public ProjectMemberPages(
      Screen screen, Projects projects, ProjectMembers members, People people) {
    this.screen = screen;
    this.projects = projects;
    this.members = members;
    this.people = people;
  }

  /** Somebody, and what they are to be in the project. */
  public record Membership(UUID userId, ProjectRole role) {}

  public Reply<Void> show(Request<Void> request) {
    return screen.show(request, view(request, Form.blank()));
  }

  public Reply<Void> again(Request<?> request, Failure failure) {
    Form refused = Form.again(request, failure);
    return screen.show(request, refused.status(), view(request, refused));
  }

  public Reply<Void> put(Request<Membership> request) {
    ProjectMember member =
        members.put(
            request.tenant(),
            SetupPages.project(request),
            request.body().userId(),
            new ProjectMembers.Membership(request.body().role()));
    return back(request, Flash.of("flash.member_changed", member.displayName()));
  }

  public Reply<Void> remove(Request<Void> request) {
    members.remove(request.tenant(), SetupPages.project(request), request.id("user_id"));
    return back(request, Flash.of("flash.member_removed"));
  }

  private static Reply<Void> back(Request<?> request, Flash flash) {
    return Screen.go(SetupPages.address(request, "members"), flash);
  }

  private ProjectMembersView view(Request<?> request, Form refused) {
    Project project = projects.get(request.tenant(), SetupPages.project(request));
    List<ProjectMember> there = members.list(request.tenant(), ProjectRef.of(project.id()));
    Set<UUID> inside = there.stream().map(ProjectMember::userId).collect(Collectors.toSet());
    List<People.Person> candidates =
        people.here(request.tenant()).stream()
            .filter(person -> !inside.contains(person.id()))
            .toList();
    return new ProjectMembersView(project, there, candidates, project.canSetUp(), refused);
  }
}
