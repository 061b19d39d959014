package dev.tenon.pages.views;

import dev.tenon.tasks.task.Assignee;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.pages.View;
import java.util.stream.Collectors;

/**
 * A task's line in the list.
 *
 * @param canEdit whether its marks are buttons that change it
 */
public record RowView(TaskSummary task, boolean canEdit) implements View {
  /** The id of its element. */
  public String element() {
    return "task-" + task.id();
  }

  /** The key of its project. */
  public String projectKey() {
    return task.key().substring(0, task.key().lastIndexOf('-'));
  }

  /** Who works on it, by name; empty where nobody does. */
  public String assignees() {
    return task.assignees().stream().map(Assignee::displayName).collect(Collectors.joining(", "));
  }

  /** Their ids, with commas between them. */
  public String assigneeIds() {
    return task.assignees().stream()
        .map(one -> one.userId().toString())
        .collect(Collectors.joining(","));
  }
}
