package dev.tenon.routes;

import dev.tenon.comments.Comment;
import dev.tenon.comments.CommentApi;
import dev.tenon.comments.CommentLists;
import dev.tenon.comments.Comments;
import dev.tenon.web.Access;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/** What people say about tasks. */
public final class CommentRoutes {
  private static final String V1 = "/api/v1";
  private static final String COMMENT = V1 + "/comments/{comment}";

  private CommentRoutes() {}

  public static List<Route<?, ?>> comments(CommentApi api) {
    return List.of(
        Route.get(V1 + "/tasks/{task}/comments")
            .named("listComments", "The comments of a task, oldest first.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .lists(Comment.class)
            .with(CommentLists.THREAD.sort())
            .by(api::list),
        Route.post(V1 + "/tasks/{task}/comments")
            .named("createComment", "Comment on a task, or answer a comment.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(Comments.Draft.class)
            .creates(Comment.class)
            .by(api::create),
        Route.get(COMMENT)
            .named("getComment", "A comment.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .answers(Comment.class)
            .by(api::get),
        Route.patch(COMMENT)
            .named("updateComment", "Change the words of one's own comment.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(Comments.Patch.class)
            .answers(Comment.class)
            .by(api::edit),
        Route.delete(COMMENT)
            .named(
                "deleteComment",
                "Put a comment into the trash, as its author or a manager of the project.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .conditional()
            .by(api::delete),
        Route.put(COMMENT + "/restoration")
            .named("restoreComment", "Take a comment out of the trash.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .answers(Comment.class)
            .by(api::restore),
        Route.get(V1 + "/trash/comments")
            .named("listDeletedComments", "The deleted comments that the caller may restore.")
            .needs(Access.read())
            .lists(CommentLists.Deleted.class)
            .with(CommentLists.TRASH.sort())
            .by(api::trash));
  }
}
