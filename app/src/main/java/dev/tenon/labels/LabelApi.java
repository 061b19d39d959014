package dev.tenon.labels;

import dev.tenon.lists.Asked;
import dev.tenon.projects.ProjectRef;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** Labels over JSON. */
public final class LabelApi {
  private final Labels labels;

  public LabelApi(Labels labels) {
    this.labels = labels;
  }

  public Reply<Page<Label>> list(Request<Void> request) {
    return Reply.ok(labels.list(request.tenant(), project(request), Asked.of(request)));
  }

  public Reply<Label> create(Request<Labels.Draft> request) {
    Label label = labels.create(request.tenant(), project(request), request.body());
    return Reply.created("/api/v1/labels/" + label.id(), label);
  }

  public Reply<Label> get(Request<Void> request) {
    return Reply.ok(labels.get(request.tenant(), request.id("label")));
  }

  public Reply<Label> update(Request<Labels.Patch> request) {
    return Reply.ok(
        labels.update(
            request.tenant(), request.id("label"), request.expectedVersion(), request.body()));
  }

  public Reply<Void> delete(Request<Void> request) {
    labels.delete(request.tenant(), request.id("label"), request.expectedVersion());
    return Reply.done();
  }

  private static ProjectRef project(Request<?> request) {
    return ProjectRef.of(request.text("project"));
  }
}
