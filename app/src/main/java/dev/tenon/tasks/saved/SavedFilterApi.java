package dev.tenon.tasks.saved;

import dev.tenon.lists.Asked;
import dev.tenon.projects.ProjectRef;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** Saved filters over JSON. */
public final class SavedFilterApi {
  private final SavedFilters filters;

  public SavedFilterApi(SavedFilters filters) {
    this.filters = filters;
  }

  public Reply<Page<SavedFilter>> list(Request<Void> request) {
    ProjectRef project = request.query("project", String.class).map(ProjectRef::of).orElse(null);
    return Reply.ok(filters.list(request.tenant(), project, Asked.of(request)));
  }

  public Reply<SavedFilter> create(Request<SavedFilters.Draft> request) {
    SavedFilter filter = filters.create(request.tenant(), request.body());
    return Reply.created("/api/v1/filters/" + filter.id(), filter);
  }

  public Reply<SavedFilter> get(Request<Void> request) {
    return Reply.ok(filters.get(request.tenant(), request.id("filter")));
  }

  public Reply<SavedFilter> update(Request<SavedFilters.Patch> request) {
    return Reply.ok(
        filters.update(
            request.tenant(), request.id("filter"), request.expectedVersion(), request.body()));
  }

  public Reply<Void> delete(Request<Void> request) {
    filters.delete(request.tenant(), request.id("filter"), request.expectedVersion());
    return Reply.done();
  }
}
