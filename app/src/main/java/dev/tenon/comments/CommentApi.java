package dev.tenon.comments;

import dev.tenon.lists.Asked;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** Comments over JSON. */
public final class CommentApi {
  private final Comments comments;
  private final CommentLists lists;

  public CommentApi(Comments comments, CommentLists lists) {
    this.comments = comments;
    this.lists = lists;
  }

  public Reply<Page<Comment>> list(Request<Void> request) {
    return Reply.ok(lists.of(request.tenant(), TaskRef.of(request), Asked.of(request)));
  }

  public Reply<Comment> create(Request<Comments.Draft> request) {
    Comment comment = comments.create(request.tenant(), TaskRef.of(request), request.body());
    return Reply.created("/api/v1/comments/" + comment.id(), comment);
  }

  public Reply<Comment> get(Request<Void> request) {
    return Reply.ok(comments.get(request.tenant(), request.id("comment")));
  }

  public Reply<Comment> edit(Request<Comments.Patch> request) {
    return Reply.ok(
        comments.edit(
            request.tenant(), request.id("comment"), request.expectedVersion(), request.body()));
  }

  public Reply<Void> delete(Request<Void> request) {
    comments.delete(request.tenant(), request.id("comment"), request.expectedVersion());
    return Reply.done();
  }

  public Reply<Comment> restore(Request<Void> request) {
    return Reply.ok(comments.restore(request.tenant(), request.id("comment")));
  }

  public Reply<Page<CommentLists.Deleted>> trash(Request<Void> request) {
    return Reply.ok(lists.deleted(request.tenant(), Asked.of(request)));
  }
}
