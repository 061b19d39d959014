package dev.tenon.pages.settings;

import dev.tenon.comments.CommentLists;
import dev.tenon.projects.DeletedProject;
import dev.tenon.tasks.TaskLists;
import dev.tenon.web.Page;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;

/**
 * What was deleted and can be restored by the reader, the latest of each kind.
 *
 * @param refused what was refused and why; blank mostly
 */
public record TrashView(
    Page<DeletedProject> projects,
    Page<TaskLists.Deleted> tasks,
    Page<CommentLists.Deleted> comments,
    Form refused)
    implements View {

  public boolean isEmpty() {
    return projects.items().isEmpty() && tasks.items().isEmpty() && comments.items().isEmpty();
  }
}
