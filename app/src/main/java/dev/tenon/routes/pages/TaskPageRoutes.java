package dev.tenon.routes.pages;

import dev.tenon.comments.Comments;
import dev.tenon.pages.tasks.CommentPages;
import dev.tenon.pages.tasks.TaskPages;
import dev.tenon.pages.tasks.TaskPartPages;
import dev.tenon.texts.TextApi;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/** Tasks: their pages. */
public final class TaskPageRoutes {
  private static final String TASK = "/o/{organization}/tasks/{task}";
  private static final Parameter AFTER =
      Parameter.text("after", "The cursor that the page before gave as next.");

  private TaskPageRoutes() {}

  public static List<Route<?, ?>> tasks(TaskPages pages) {
    return List.of(
        Route.page(TASK)
            .named("taskPage", "A task and all that hangs on it.")
            .needs(reading())
            .with(AFTER)
            .with(Parameter.id("comment", "A comment that is to be among those shown."))
            .following()
            .by(pages::show),
        Route.page(TASK + "/history")
            .named("taskHistoryPage", "What happened to a task.")
            .needs(reading())
            .with(AFTER)
            .by(pages::history),
        Route.form(TASK + "/edit")
            .named("editTaskForm", "Changes a task.")
            .needs(working())
            .takes(TaskPages.Edit.class)
            .again(pages::again)
            .by(pages::edit),
        Route.form(TASK + "/closure")
            .named("closeTaskForm", "Closes a task.")
            .needs(working())
            .again(pages::again)
            .by(pages::close),
        Route.form(TASK + "/reopening")
            .named("reopenTaskForm", "Opens a task again.")
            .needs(working())
            .again(pages::again)
            .by(pages::reopen),
        Route.form(TASK + "/deletion")
            .named("deleteTaskForm", "Puts a task into the trash.")
            .needs(working())
            .takes(TaskPages.Seen.class)
            .again(pages::again)
            .by(pages::delete),
        Route.form(TASK + "/restoration")
            .named("restoreTaskForm", "Takes a task out of the trash.")
            .needs(working())
            .by(pages::restore));
  }

  public static List<Route<?, ?>> parts(TaskPages page, TaskPartPages pages) {
    return List.of(
        Route.form(TASK + "/assignees")
            .named("assignForm", "Assigns somebody, or gives them another role.")
            .needs(working())
            .takes(TaskPartPages.Assigned.class)
            .again(page::again)
            .by(pages::assign),
        Route.form(TASK + "/assignees/removal")
            .named("unassignForm", "Takes somebody off a task.")
            .needs(working())
            .takes(TaskPartPages.Unassigned.class)
            .again(page::again)
            .by(pages::unassign),
        Route.form(TASK + "/labels")
            .named("labelForm", "Puts a label on a task.")
            .needs(working())
            .takes(TaskPartPages.Labelled.class)
            .again(page::again)
            .by(pages::label),
        Route.form(TASK + "/labels/removal")
            .named("unlabelForm", "Takes a label off a task.")
            .needs(working())
            .takes(TaskPartPages.Labelled.class)
            .again(page::again)
            .by(pages::unlabel),
        Route.form(TASK + "/subtasks")
            .named("addSubtaskForm", "Makes a task that is a part of this one.")
            .needs(working())
            .takes(TaskPartPages.Subtask.class)
            .again(page::again)
            .by(pages::addSubtask),
        Route.form(TASK + "/relations")
            .named("relateForm", "Relates a task to another.")
            .needs(working())
            .takes(TaskPartPages.Related.class)
            .again(page::again)
            .by(pages::relate),
        Route.form(TASK + "/relations/removal")
            .named("unrelateForm", "Ends how a task relates to another.")
            .needs(working())
            .takes(TaskPartPages.Unrelated.class)
            .again(page::again)
            .by(pages::unrelate));
  }

  public static List<Route<?, ?>> comments(CommentPages pages) {
    return List.of(
        Route.form(TASK + "/comments")
            .named("commentForm", "Comments on a task, or answers a comment.")
            .needs(working())
            .takes(Comments.Draft.class, 2 << 20)
            .again(pages::again)
            .by(pages::say),
        Route.form(TASK + "/comments/edit")
            .named("editCommentForm", "Changes the words of one's own comment.")
            .needs(working())
            .takes(CommentPages.Edit.class, 2 << 20)
            .again(pages::again)
            .by(pages::edit),
        Route.form(TASK + "/comments/deletion")
            .named("deleteCommentForm", "Puts a comment into the trash.")
            .needs(working())
            .takes(CommentPages.Gone.class)
            .again(pages::again)
            .by(pages::delete),
        Route.form("/o/{organization}/markdown")
            .named("previewForm", "Shows a text as it will look.")
            .needs(Access.read())
            .takes(CommentPages.Draft.class, 2 << 20)
            .by(pages::preview));
  }

  public static List<Route<?, ?>> texts(TextApi api) {
    return List.of(
        Route.page("/o/{organization}/mentionable")
            .named("mentionablePage", "People whom a text can mention, for its completion.")
            .needs(Access.read())
            .with(Parameter.text("words", "How their name, login or address begins."))
            .with(Parameter.text("project", "The key of a project that they see."))
            .by(api::mentionable));
  }

  private static Access.Organization reading() {
    return Access.read().in(ProjectRole.VIEWER);
  }

  private static Access.Organization working() {
    return Access.write().in(ProjectRole.MEMBER);
  }
}
