package dev.tenon.pages.setup;

import dev.tenon.db.Tenant;
import dev.tenon.json.Change;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectRef;
import dev.tenon.projects.Projects;
import dev.tenon.projects.StatusCategory;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.shape.Length;
import dev.tenon.web.shape.Range;
import dev.tenon.workflow.Status;
import dev.tenon.workflow.StatusRemoval;
import dev.tenon.workflow.Statuses;
import dev.tenon.workflow.Transition;
import dev.tenon.workflow.Transitions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project's workflow as a page. */
public final class WorkflowPages {
  private static final Form FRESH = Form.of(Map.of("category", "started"));
  private static final String BETWEEN = ">";

  private final Screen screen;
  private final Projects projects;
  private final Statuses statuses;
  private final StatusRemoval removal;
  private final Transitions transitions;

  public WorkflowPages(
      Screen screen,
      Projects projects,
      Statuses statuses,
      StatusRemoval removal,
      Transitions transitions) {
    this.screen = screen;
    this.projects = projects;
    this.statuses = statuses;
    this.removal = removal;
    this.transitions = transitions;
  }

  /** A status as a form says it, all of it. */
  public record Wish(
      @Length(min = 1, max = 60) String name,
      StatusCategory category,
      @Range(min = 1, max = 1_000_000) @Nullable Integer wipLimit) {}

  /** Where the tasks of a status go that is deleted. */
  public record Removal(@Nullable UUID moveTo) {}

  /**
   * The moves that are ticked, each as the ids of two statuses.
   *
   * @param restricted whether they alone are allowed; otherwise all are
   */
  public record Moves(boolean restricted, @Length(max = 2_000) List<String> moves) {
    List<Transition> transitions() {
      return restricted ? moves.stream().map(Moves::transition).toList() : List.of();
    }

    private static Transition transition(String move) {
      String[] ends = move.split(BETWEEN, 2);
      try {
        return new Transition(UUID.fromString(ends[0]), UUID.fromString(ends[ends.length - 1]));
      } catch (IllegalArgumentException _) {
        throw Failure.invalid(
            "/moves", "unknown_status", "must be between statuses of the project");
      }
    }
  }

  public Reply<Void> show(Request<Void> request) {
    return screen.show(request, view(request, FRESH, Form.blank()));
  }

  public Reply<Void> again(Request<?> request, Failure failure) {
    Form refused = Form.again(request, failure);
    return screen.show(request, refused.status(), view(request, FRESH, refused));
  }

  public Reply<Void> create(Request<Wish> request) {
    Wish wish = request.body();
    statuses.create(
        request.tenant(),
        project(request),
        new Statuses.Draft(wish.name(), wish.category(), null, wish.wipLimit()));
    return back(request, "flash.saved");
  }

  public Reply<Void> createAgain(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), view(request, form, Form.blank()));
  }

  public Reply<Void> update(Request<Wish> request) {
    Wish wish = request.body();
    statuses.update(
        request.tenant(),
        request.id("status"),
        SetupPages.version(request),
        new Statuses.Patch(
            Change.to(wish.name()),
            Change.to(wish.category()),
            Change.unchanged(),
            Change.to(wish.wipLimit())));
    return back(request, "flash.saved");
  }

  /** Moves a status one place to the left or to the right. */
  public Reply<Void> move(Request<Void> request) {
    Tenant tenant = request.tenant();
    List<UUID> order =
        new ArrayList<>(statuses.list(tenant, project(request)).stream().map(Status::id).toList());
    int at = order.indexOf(request.id("status"));
    int to = at + request.query("by", Integer.class).orElse(0);
    if (at < 0) {
      throw Failure.notFound("status");
    }
    if (to >= 0 && to < order.size()) {
      Collections.swap(order, at, to);
    }
    statuses.order(tenant, project(request), new Statuses.Order(order));
    return Reply.go(SetupPages.address(request, "workflow"));
  }

  public Reply<Void> delete(Request<Removal> request) {
    removal.delete(
        request.tenant(),
        request.id("status"),
        SetupPages.version(request),
        request.body().moveTo());
    return back(request, "flash.status_deleted");
  }

  public Reply<Void> restrict(Request<Moves> request) {
    transitions.replace(
        request.tenant(), project(request), new Transitions.Whole(request.body().transitions()));
    return back(request, "flash.saved");
  }

  private static Reply<Void> back(Request<?> request, String message) {
    return Screen.go(SetupPages.address(request, "workflow"), Flash.of(message));
  }

  private static ProjectRef project(Request<?> request) {
    return ProjectRef.of(request.text("project"));
  }

  private WorkflowView view(Request<?> request, Form form, Form refused) {
    Tenant tenant = request.tenant();
    Project project = projects.get(tenant, project(request));
    ProjectRef ref = ProjectRef.of(project.id());
    return new WorkflowView(
        project,
        statuses.list(tenant, ref),
        Set.copyOf(transitions.list(tenant, ref)),
        SetupPages.manages(project),
        form,
        refused);
  }
}
