package dev.tenon.pages.settings;

import dev.tenon.comments.CommentLists;
import dev.tenon.comments.Comments;
import dev.tenon.db.Tenant;
import dev.tenon.lists.Asked;
import dev.tenon.lists.Lists;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectLifecycle;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;

/** The trash as a page. */
public final class TrashPages {
  private static final int MOST = 100;

  private final Screen screen;
  private final Lists lists;
  private final ProjectLifecycle projects;
  private final Tasks tasks;
  private final TaskLists taskLists;
  private final Comments comments;
  private final CommentLists commentLists;

  public TrashPages(Screen screen, Lists lists, ProjectLifecycle projects, Work work) {
    this.screen = screen;
    this.lists = lists;
    this.projects = projects;
    this.tasks = work.tasks();
    this.taskLists = work.taskLists();
    this.comments = work.comments();
    this.commentLists = work.commentLists();
  }

  /** What is done in projects. */
  public record Work(
      Tasks tasks, TaskLists taskLists, Comments comments, CommentLists commentLists) {}

  public Reply<Void> show(Request<Void> request) {
    return screen.show(request, view(request, Form.blank()));
  }

  public Reply<Void> again(Request<?> request, Failure failure) {
    Form refused = Form.again(request, failure);
    return screen.show(request, refused.status(), view(request, refused));
  }

  public Reply<Void> restoreProject(Request<Void> request) {
    Project back = projects.restore(request.tenant(), request.id("project"));
    return restored(request, back.title());
  }

  public Reply<Void> restoreTask(Request<Void> request) {
    Task back = tasks.restore(request.tenant(), TaskRef.of(request));
    return restored(request, back.key());
  }

  public Reply<Void> restoreComment(Request<Void> request) {
    comments.restore(request.tenant(), request.id("comment"));
    return Screen.go(address(request), Flash.of("flash.comment_restored"));
  }

  private static Reply<Void> restored(Request<?> request, String what) {
    return Screen.go(address(request), Flash.of("flash.restored", what));
  }

  private static String address(Request<?> request) {
    return "/o/" + request.text("organization") + "/settings/trash";
  }

  private TrashView view(Request<?> request, Form refused) {
    Tenant tenant = request.tenant();
    return new TrashView(
        lists.page(tenant, asked(request, "projects"), ProjectLifecycle.TRASH),
        taskLists.deleted(tenant, asked(request, "tasks")),
        commentLists.deleted(tenant, asked(request, "comments")),
        refused);
  }

  /** From the latest, or behind the cursor that a kind's parameter gives. */
  private static Asked asked(Request<?> request, String kind) {
    return new Asked(MOST, request.query(kind, String.class).orElse(null), "", "", false);
  }
}
