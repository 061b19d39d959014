package dev.tenon.pages.tasks;

import dev.tenon.labels.Label;
import dev.tenon.tasks.relations.Relation;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.users.People;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import dev.tenon.workflow.Status;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task and all that hangs on it.
 *
 * @param description as HTML
 * @param choices what can be chosen; null for who may only read
 * @param form what was typed and refused; blank the first time
 * @param stale whether it was refused since somebody else was quicker
 * @param earlierComments the query of the page before; null where the first comments are shown
 * @param moreComments the query of the page behind; null where the last ones are
 */
public record TaskView(
    Task task,
    String description,
    List<TaskSummary> subtasks,
    List<Relation> relations,
    List<Said> threads,
    @Nullable String earlierComments,
    @Nullable String moreComments,
    @Nullable Choices choices,
    UUID reader,
    Form form,
    boolean stale)
    implements View {

  /** What a task can be given. */
  public record Choices(List<Status> statuses, List<People.Person> people, List<Label> labels) {}

  public boolean canEdit() {
    return choices != null;
  }

  /** What stands in an editor: what was typed, where that was refused. */
  public String typed(String field, String current) {
    return form.values().containsKey(field) ? form.value(field) : current;
  }

  /** Whether new words were refused: an answer's to a comment, or of a comment of its own. */
  public boolean isSaying(@Nullable UUID parent) {
    return isOpen("body")
        && form.value("parent_comment_id").equals(parent == null ? "" : parent.toString());
  }

  /** Whether a comment's new words were refused. */
  public boolean isEditing(UUID comment) {
    return isOpen("words") && form.value("comment").equals(comment.toString());
  }

  /** Whether an editor is open, since what was typed there was refused. */
  public boolean isOpen(String field) {
    return form.failure() != null && form.values().containsKey(field);
  }
}
