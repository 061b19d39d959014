package dev.tenon.tasks.mine;

import dev.tenon.lists.Asked;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** A person's own work over JSON. */
public final class MyWorkApi {
  private final MyWork work;

  public MyWorkApi(MyWork work) {
    this.work = work;
  }

  public Reply<Page<WorkItem>> list(Request<Void> request) {
    return Reply.ok(work.page(request.tenant(), Asked.of(request)));
  }
}
