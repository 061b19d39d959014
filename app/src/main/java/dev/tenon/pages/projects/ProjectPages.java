package dev.tenon.pages.projects;

import dev.tenon.lists.Asked;
import dev.tenon.lists.Lists;
import dev.tenon.projects.Projects;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Screen;

/** Projects as pages. */
public final class ProjectPages {
  private final Screen screen;
  private final Lists lists;

  public ProjectPages(Screen screen, Lists lists) {
    this.screen = screen;
    this.lists = lists;
  }

  /** Where an organization's people begin. */
  public Reply<Void> home(Request<Void> request) {
    return Reply.go("/o/" + request.text("organization") + "/projects");
  }

  public Reply<Void> list(Request<Void> request) {
    return screen.show(
        request,
        new ProjectsView(lists.page(request.tenant(), Asked.of(request), Projects.LISTED)));
  }
}
