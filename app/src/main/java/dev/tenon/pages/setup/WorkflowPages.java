package dev.tenon.pages.setup;

import dev.tenon.db.Tenant;
import dev.tenon.json.Change;
import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectRef;
import dev.tenon.projects.Projects;
import dev.tenon.projects.StatusCategory;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
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

  private static final String PART = "workflow";

  private final Again again;
  private final Conflicts conflicts;
  private final Projects projects;
  private final Statuses statuses;
  private final StatusRemoval removal;
  private final Transitions transitions;

  public WorkflowPages(
      Screen screen,
      Conflicts conflicts,
      Projects projects,
      Statuses statuses,
      StatusRemoval removal,
      Transitions transitions) {
    this.again = new Again(screen, FRESH, this::view);
    this.conflicts = conflicts;
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
    return again.nothing(request);
  }

  /** The page again, where it had no form that could be typed into. */
  public Reply<Void> again(Request<?> request, Failure failure) {
    return again.refused(request, Form.again(request, failure), null);
  }

  /** The page again, with the status's form as it was typed. */
  public Reply<Void> updateAgain(Request<?> request, Failure failure) {
    Status status = status(request);
    return again.refused(request, again(request, failure, status), status.id());
  }

  public Reply<Void> deleteAgain(Request<?> request, Failure failure) {
    return again.refused(request, again(request, failure, status(request)), null);
  }

  private Form again(Request<?> request, Failure failure, Status status) {
    return conflicts.again(
        request,
        failure,
        new Conflicts.Now(
            "task_statuses", status.id(), status.version(), SetupPages.address(request, PART)));
  }

  /** One of the project's. */
  private Status status(Request<?> request) {
    return statuses.list(request.tenant(), SetupPages.project(request)).stream()
        .filter(status -> status.id().equals(request.id("status")))
        .findFirst()
        .orElseThrow(() -> Failure.notFound("status"));
  }

  public Reply<Void> create(Request<Wish> request) {
    Wish wish = request.body();
    statuses.create(
        request.tenant(),
        SetupPages.project(request),
        new Statuses.Draft(wish.name(), wish.category(), null, wish.wipLimit()));
    return SetupPages.back(request, PART, "flash.saved");
  }

  public Reply<Void> createAgain(Request<?> request, Failure failure) {
    return again.made(request, failure);
  }

  public Reply<Void> update(Request<Wish> request) {
    Wish wish = request.body();
    statuses.update(
        request.tenant(),
        status(request).id(),
        SetupPages.version(request),
        new Statuses.Patch(
            Change.to(wish.name()),
            Change.to(wish.category()),
            Change.unchanged(),
            Change.to(wish.wipLimit())));
    return SetupPages.back(request, PART, "flash.saved");
  }

  /** Moves a status one place to the left or to the right. */
  public Reply<Void> move(Request<Void> request) {
    Tenant tenant = request.tenant();
    List<UUID> order =
        new ArrayList<>(
            statuses.list(tenant, SetupPages.project(request)).stream().map(Status::id).toList());
    int at = order.indexOf(request.id("status"));
    int to = at + request.query("by", Integer.class).orElse(0);
    if (at < 0) {
      throw Failure.notFound("status");
    }
    if (to >= 0 && to < order.size()) {
      Collections.swap(order, at, to);
    }
    statuses.order(tenant, SetupPages.project(request), new Statuses.Order(order));
    return Reply.go(SetupPages.address(request, PART));
  }

  public Reply<Void> delete(Request<Removal> request) {
    removal.delete(
        request.tenant(),
        status(request).id(),
        SetupPages.version(request),
        request.body().moveTo());
    return SetupPages.back(request, PART, "flash.status_deleted");
  }

  public Reply<Void> restrict(Request<Moves> request) {
    transitions.replace(
        request.tenant(),
        SetupPages.project(request),
        new Transitions.Whole(request.body().transitions()));
    return SetupPages.back(request, PART, "flash.saved");
  }

  private WorkflowView view(Request<?> request, Typed typed) {
    Tenant tenant = request.tenant();
    Project project = projects.get(tenant, SetupPages.project(request));
    ProjectRef ref = ProjectRef.of(project.id());
    return new WorkflowView(
        project,
        statuses.list(tenant, ref),
        Set.copyOf(transitions.list(tenant, ref)),
        project.canSetUp(),
        typed);
  }
}
