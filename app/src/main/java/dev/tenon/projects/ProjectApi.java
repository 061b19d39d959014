package dev.tenon.projects;

import dev.tenon.lists.Asked;
import dev.tenon.lists.Lists;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** Projects and their members over JSON. */
public final class ProjectApi {
  private final Projects projects;
  private final ProjectLifecycle lifecycle;
  private final ProjectMembers members;
  private final Lists lists;

  public ProjectApi(
      Projects projects, ProjectLifecycle lifecycle, ProjectMembers members, Lists lists) {
    this.projects = projects;
    this.lifecycle = lifecycle;
    this.members = members;
    this.lists = lists;
  }

  public Reply<Page<Project>> list(Request<Void> request) {
    return Reply.ok(lists.page(request.tenant(), Asked.of(request), Projects.LISTED));
  }

  public Reply<Project> create(Request<Projects.Draft> request) {
    Project project = projects.create(request.tenant(), request.body());
    return Reply.created("/api/v1/projects/" + project.id(), project);
  }

  public Reply<Project> get(Request<Void> request) {
    return Reply.ok(projects.get(request.tenant(), project(request)));
  }

  public Reply<Project> update(Request<Projects.Patch> request) {
    return Reply.ok(
        projects.update(
            request.tenant(), project(request), request.expectedVersion(), request.body()));
  }

  public Reply<Void> delete(Request<Void> request) {
    lifecycle.delete(request.tenant(), project(request), request.expectedVersion());
    return Reply.done();
  }

  public Reply<Project> archive(Request<Void> request) {
    return Reply.ok(lifecycle.archive(request.tenant(), project(request)));
  }

  public Reply<Project> activate(Request<Void> request) {
    return Reply.ok(lifecycle.activate(request.tenant(), project(request)));
  }

  public Reply<Page<DeletedProject>> trash(Request<Void> request) {
    return Reply.ok(lists.page(request.tenant(), Asked.of(request), ProjectLifecycle.TRASH));
  }

  public Reply<Project> restore(Request<Void> request) {
    return Reply.ok(lifecycle.restore(request.tenant(), request.id("project")));
  }

  public Reply<Page<ProjectMember>> members(Request<Void> request) {
    return Reply.ok(Page.whole(members.list(request.tenant(), project(request))));
  }

  public Reply<ProjectMember> putMember(Request<ProjectMembers.Membership> request) {
    return Reply.ok(
        members.put(request.tenant(), project(request), request.id("user_id"), request.body()));
  }

  public Reply<Void> removeMember(Request<Void> request) {
    members.remove(request.tenant(), project(request), request.id("user_id"));
    return Reply.done();
  }

  private static ProjectRef project(Request<?> request) {
    return ProjectRef.of(request.text("project"));
  }
}
