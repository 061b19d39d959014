package dev.tenon.tasks.bulk;

import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** Many changes of tasks over JSON. */
public final class BulkApi {
  private final BulkChanges changes;

  public BulkApi(BulkChanges changes) {
    this.changes = changes;
  }

  public Reply<BulkChanges.Outcome> apply(Request<BulkChanges.Batch> request) {
    return Reply.ok(changes.apply(request.tenant(), request.body()));
  }
}
