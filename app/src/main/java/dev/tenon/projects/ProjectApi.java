package dev.tenon.projects;

import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** Projects over JSON. */
public final class ProjectApi {
  private final Projects projects;

  public ProjectApi(Projects projects) {
    this.projects = projects;
  }

  public Reply<Page<Project>> list(Request<Void> request) {
    return Reply.ok(Page.whole(projects.list(request.tenant())));
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

  private static ProjectRef project(Request<?> request) {
    return ProjectRef.of(request.text("project"));
  }
}
