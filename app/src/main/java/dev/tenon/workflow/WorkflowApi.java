package dev.tenon.workflow;

import dev.tenon.projects.ProjectRef;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import java.util.UUID;

/** Statuses and transitions over JSON. */
public final class WorkflowApi {
  private final Statuses statuses;
  private final StatusRemoval removal;
  private final Transitions transitions;

  public WorkflowApi(Statuses statuses, StatusRemoval removal, Transitions transitions) {
    this.statuses = statuses;
    this.removal = removal;
    this.transitions = transitions;
  }

  public Reply<Page<Status>> list(Request<Void> request) {
    return Reply.ok(Page.whole(statuses.list(request.tenant(), project(request))));
  }

  public Reply<Status> create(Request<Statuses.Draft> request) {
    Status status = statuses.create(request.tenant(), project(request), request.body());
    return Reply.created("/api/v1/statuses/" + status.id(), status);
  }

  public Reply<Status> get(Request<Void> request) {
    return Reply.ok(statuses.get(request.tenant(), request.id("status")));
  }

  public Reply<Status> update(Request<Statuses.Patch> request) {
    return Reply.ok(
        statuses.update(
            request.tenant(), request.id("status"), request.expectedVersion(), request.body()));
  }

  public Reply<Void> delete(Request<Void> request) {
    removal.delete(
        request.tenant(),
        request.id("status"),
        request.expectedVersion(),
        request.query("move_to", UUID.class).orElse(null));
    return Reply.done();
  }

  public Reply<Page<Status>> order(Request<Statuses.Order> request) {
    return Reply.ok(Page.whole(statuses.order(request.tenant(), project(request), request.body())));
  }

  public Reply<Page<Transition>> transitions(Request<Void> request) {
    return Reply.ok(Page.whole(transitions.list(request.tenant(), project(request))));
  }

  public Reply<Page<Transition>> replaceTransitions(Request<Transitions.Whole> request) {
    return Reply.ok(
        Page.whole(transitions.replace(request.tenant(), project(request), request.body())));
  }

  private static ProjectRef project(Request<?> request) {
    return ProjectRef.of(request.text("project"));
  }
}
