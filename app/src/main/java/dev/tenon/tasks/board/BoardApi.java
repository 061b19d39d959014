package dev.tenon.tasks.board;

import dev.tenon.lists.Asked;
import dev.tenon.projects.ProjectRef;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** The board over JSON. */
public final class BoardApi {
  private final Boards boards;
  private final Moves moves;

  public BoardApi(Boards boards, Moves moves) {
    this.boards = boards;
    this.moves = moves;
  }

  public Reply<Board> get(Request<Void> request) {
    ProjectRef project = ProjectRef.of(request.text("project"));
    return Reply.ok(boards.of(request.tenant(), project, Asked.of(request)));
  }

  public Reply<Page<TaskSummary>> column(Request<Void> request) {
    ProjectRef project = ProjectRef.of(request.text("project"));
    return Reply.ok(
        boards.column(request.tenant(), project, request.id("status"), Asked.of(request)));
  }

  public Reply<Task> move(Request<Moves.Place> request) {
    return Reply.ok(moves.move(request.tenant(), TaskRef.of(request), request.body()));
  }
}
