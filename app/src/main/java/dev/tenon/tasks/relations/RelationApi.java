package dev.tenon.tasks.relations;

import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** Relations between tasks over JSON. */
public final class RelationApi {
  private final Relations relations;

  public RelationApi(Relations relations) {
    this.relations = relations;
  }

  public Reply<Page<Relation>> list(Request<Void> request) {
    return Reply.ok(Page.whole(relations.of(request.tenant(), TaskRef.of(request))));
  }

  public Reply<Relation> put(Request<Relations.Put> request) {
    return Reply.ok(
        relations.put(
            request.tenant(), TaskRef.of(request), other(request), request.body().kind()));
  }

  public Reply<Void> remove(Request<Void> request) {
    relations.remove(request.tenant(), TaskRef.of(request), other(request));
    return Reply.done();
  }

  private static TaskRef other(Request<?> request) {
    return TaskRef.of(request.text("other"));
  }
}
