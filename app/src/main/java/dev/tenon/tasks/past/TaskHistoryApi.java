package dev.tenon.tasks.past;

import dev.tenon.lists.Asked;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** Tasks' histories over JSON. */
public final class TaskHistoryApi {
  private final TaskHistory history;

  public TaskHistoryApi(TaskHistory history) {
    this.history = history;
  }

  public Reply<Page<Happening>> list(Request<Void> request) {
    return Reply.ok(history.of(request.tenant(), TaskRef.of(request), Asked.of(request)));
  }
}
