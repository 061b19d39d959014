package dev.tenon.pages.tasks;

import dev.tenon.comments.Comment;
import dev.tenon.comments.Comments;
import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.texts.Texts;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.shape.Length;
import java.util.UUID;

/** What is said about a task, on its page. */
public final class CommentPages {
  private final Screen screen;
  private final TaskPages page;
  private final TaskSheets sheets;
  private final Tasks tasks;
  private final Comments comments;
  private final Texts texts;

  public CommentPages(
      Screen screen,
      TaskPages page,
      TaskSheets sheets,
      Tasks tasks,
      Comments comments,
      Texts texts) {
    this.screen = screen;
    this.page = page;
    this.sheets = sheets;
    this.tasks = tasks;
    this.comments = comments;
    this.texts = texts;
  }

  /** A comment's words, as its author changes them. */
  public record Edit(UUID comment, int version, @Length(min = 1, max = 262_144) String words) {}

  /** A comment that is to go. */
  public record Gone(UUID comment, int version) {}

  /**
   * A text to look at before it is sent.
   *
   * @param place the id of the element that is to show it
   */
  public record Draft(@Length(max = 262_144) String text, @Length(max = 60) String place) {}

  /**
   * Says it. Behind the comments that the task's page begins with, it is what the page shows next.
   */
  public Reply<Void> say(Request<Comments.Draft> request) {
    TaskRef task = TaskRef.of(request);
    UUID said = comments.create(request.tenant(), task, request.body()).id();
    if (sheets.isAmongFirst(request.tenant(), task, said)) {
      return TaskPages.changed(screen, request);
    }
    String place = place(request, said);
    return request.browser().streams()
        ? screen.stream(request, Fragment.lead(place))
        : Reply.go(place);
  }

  public Reply<Void> edit(Request<Edit> request) {
    Edit edit = request.body();
    requireOnTask(request, edit.comment());
    comments.edit(
        request.tenant(), edit.comment(), edit.version(), new Comments.Patch(edit.words()));
    return TaskPages.changed(screen, request);
  }

  public Reply<Void> delete(Request<Gone> request) {
    requireOnTask(request, request.body().comment());
    comments.delete(request.tenant(), request.body().comment(), request.body().version());
    return TaskPages.changed(screen, request);
  }

  /** The task's page once more; who was too slow sees what became of the comment meanwhile. */
  public Reply<Void> again(Request<?> request, Failure failure) {
    String comment = Form.again(request, failure).value("comment");
    if (failure.kind() != Failure.Kind.STALE || comment.isEmpty()) {
      return page.again(request, failure);
    }
    Comment now = comments.get(request.tenant(), UUID.fromString(comment));
    return page.again(
        request,
        failure,
        new Conflicts.Now("comments", now.id(), now.version(), place(request, now.id())));
  }

  private static String place(Request<?> request, UUID comment) {
    return TaskPages.address(request) + "?comment=" + comment + "#comment-" + comment;
  }

  /** Nothing is done from a task's page to what is said elsewhere. */
  private void requireOnTask(Request<?> request, UUID comment) {
    UUID task = tasks.get(request.tenant(), TaskRef.of(request)).id();
    if (!comments.get(request.tenant(), comment).taskId().equals(task)) {
      throw Failure.notFound("comment");
    }
  }

  public Reply<Void> preview(Request<Draft> request) {
    String html = texts.html(request.tenant(), request.body().text());
    return screen.stream(request, Fragment.update(request.body().place(), new PreviewView(html)));
  }
}
