package dev.tenon.pages.projects;

import dev.tenon.lists.Asked;
import dev.tenon.lists.Lists;
import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectLifecycle;
import dev.tenon.projects.ProjectRef;
import dev.tenon.projects.Projects;
import dev.tenon.tasks.Progress;
import dev.tenon.users.People;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.Role;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Projects as pages: their list, and how they come and go. */
public final class ProjectPages {
  private static final int LINES = 50;

  private final Screen screen;
  private final Conflicts conflicts;
  private final Lists lists;
  private final Projects projects;
  private final ProjectLifecycle lifecycle;
  private final Progress progress;
  private final People people;

  public ProjectPages(
      Screen screen,
      Conflicts conflicts,
      Lists lists,
      Projects projects,
      ProjectLifecycle lifecycle,
      Progress progress,
      People people) {
    this.screen = screen;
    this.conflicts = conflicts;
    this.lists = lists;
    this.projects = projects;
    this.lifecycle = lifecycle;
    this.progress = progress;
    this.people = people;
  }

  /** Where an organization's people begin. */
  public Reply<Void> home(Request<Void> request) {
    return Reply.go(place(request, "/projects"));
  }

  public Reply<Void> list(Request<Void> request) {
    return screen.show(request, view(request, false));
  }

  public Reply<Void> archived(Request<Void> request) {
    return screen.show(request, view(request, true));
  }

  private ProjectsView view(Request<Void> request, boolean isArchive) {
    String filter = isArchive ? "status:archived" : "status:active";
    Page<Project> page = lists.page(request.tenant(), asked(request, filter), Projects.LISTED);
    Map<UUID, People.Person> leads =
        people.named(
            request.tenant(),
            page.items().stream()
                .flatMap(project -> Stream.ofNullable(project.leadUserId()))
                .collect(Collectors.toSet()));
    Map<UUID, Progress.Count> counts =
        progress.of(request.tenant(), page.items().stream().map(Project::id).toList());
    return new ProjectsView(
        page.items().stream().map(project -> line(project, leads, counts)).toList(),
        isArchive,
        next(request, isArchive ? "/projects/archived" : "/projects", page.next()),
        request.member().role().covers(Role.MEMBER));
  }

  private static ProjectsView.Line line(
      Project project, Map<UUID, People.Person> leads, Map<UUID, Progress.Count> counts) {
    People.Person lead = project.leadUserId() == null ? null : leads.get(project.leadUserId());
    Progress.Count count = counts.get(project.id());
    return new ProjectsView.Line(
        project,
        lead == null ? null : new ProjectsView.Lead(lead.id(), lead.displayName()),
        count == null ? 0 : count.done(),
        count == null ? 0 : count.total());
  }

  public Reply<Void> newForm(Request<Void> request) {
    Form form = Form.of(Map.of("visibility", "organization", "workflow", "usual"));
    return screen.show(request, new NewProjectView(form, people(request, form)));
  }

  public Reply<Void> create(Request<NewProject> request) {
    Project project = projects.create(request.tenant(), request.body().draft());
    return Screen.go(
        place(request, "/projects/" + project.key()),
        Flash.of("flash.project_created", project.title()));
  }

  public Reply<Void> createAgain(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), new NewProjectView(form, people(request, form)));
  }

  public Reply<Void> editForm(Request<Void> request) {
    Project project = projects.get(request.tenant(), project(request)).toManage();
    return screen.show(request, view(request, Form.of(values(project)), project, Form.blank()));
  }

  public Reply<Void> edit(Request<ProjectEdit> request) {
    Project project =
        projects.update(
            request.tenant(), project(request), request.body().version(), request.body().patch());
    return Screen.go(
        place(request, "/projects/" + project.key()),
        Flash.of("flash.project_changed", project.title()));
  }

  public Reply<Void> editAgain(Request<?> request, Failure failure) {
    Project project = projects.get(request.tenant(), project(request));
    Form form = conflicts.again(request, failure, now(request, project));
    return screen.show(request, form.status(), view(request, form, project, Form.blank()));
  }

  /**
   * The same page, and beside its buttons why the project wasn't archived, activated or deleted.
   */
  public Reply<Void> putAwayAgain(Request<?> request, Failure failure) {
    Project project = projects.get(request.tenant(), project(request));
    Form refused = conflicts.again(request, failure, now(request, project));
    return screen.show(
        request, refused.status(), view(request, Form.of(values(project)), project, refused));
  }

  private static Conflicts.Now now(Request<?> request, Project project) {
    return new Conflicts.Now(
        "projects",
        project.id(),
        project.version(),
        place(request, "/projects/" + project.key() + "/edit"));
  }

  private EditProjectView view(Request<?> request, Form form, Project project, Form putAway) {
    return new EditProjectView(form, project, people(request, form), putAway);
  }

  /** Some to choose from, and whoever is chosen. */
  private List<People.Person> people(Request<?> request, Form form) {
    List<People.Person> first = people.first(request.tenant());
    List<UUID> missing =
        form.id("lead_user_id").stream()
            .filter(lead -> first.stream().noneMatch(one -> one.id().equals(lead)))
            .toList();
    return Stream.concat(people.named(request.tenant(), missing).values().stream(), first.stream())
        .toList();
  }

  private static Map<String, String> values(Project project) {
    Map<String, String> values = new HashMap<>();
    values.put("version", Integer.toString(project.version()));
    values.put("key", project.key());
    values.put("title", project.title());
    values.put("description", project.description());
    values.put("visibility", project.visibility().name().toLowerCase(Locale.ROOT));
    UUID lead = project.leadUserId();
    values.put("lead_user_id", lead == null ? "" : lead.toString());
    return values;
  }

  public Reply<Void> archive(Request<Void> request) {
    Project project = lifecycle.archive(request.tenant(), project(request));
    return Screen.go(
        place(request, "/projects"), Flash.of("flash.project_archived", project.title()));
  }

  public Reply<Void> activate(Request<Void> request) {
    Project project = lifecycle.activate(request.tenant(), project(request));
    return Screen.go(
        place(request, "/projects/" + project.key()),
        Flash.of("flash.project_activated", project.title()));
  }

  public Reply<Void> delete(Request<ProjectEdit.Version> request) {
    lifecycle.delete(request.tenant(), project(request), request.body().version());
    return Screen.go(place(request, "/projects"), Flash.of("flash.project_deleted"));
  }

  public Reply<Void> trash(Request<Void> request) {
    return screen.show(request, trash(request, Form.blank()));
  }

  public Reply<Void> restoreAgain(Request<?> request, Failure failure) {
    Form refused = Form.again(request, failure);
    return screen.show(request, refused.status(), trash(request, refused));
  }

  private ProjectTrashView trash(Request<?> request, Form refused) {
    var page = lists.page(request.tenant(), asked(request, ""), ProjectLifecycle.TRASH);
    return new ProjectTrashView(
        page.items(), next(request, "/projects/trash", page.next()), refused);
  }

  public Reply<Void> restore(Request<Void> request) {
    Project project = lifecycle.restore(request.tenant(), request.id("project"));
    return Screen.go(
        place(request, "/projects/" + project.key()),
        Flash.of("flash.project_restored", project.title()));
  }

  private static Asked asked(Request<?> request, String filter) {
    return new Asked(LINES, request.query("after", String.class).orElse(null), filter, "", false);
  }

  private static @Nullable String next(Request<?> request, String rest, @Nullable String cursor) {
    return cursor == null ? null : place(request, rest) + "?after=" + cursor;
  }

  private static ProjectRef project(Request<?> request) {
    return ProjectRef.of(request.text("project"));
  }

  private static String place(Request<?> request, String rest) {
    return "/o/" + request.text("organization") + rest;
  }
}
