package dev.tenon.pages.views;

import dev.tenon.tasks.task.Assignee;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.pages.Here;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a view's menus want to know of a task, as words of its element.
 *
 * @param assignees who works on it, by name; blank where nobody does
 * @param assigneeIds their ids, with commas between them
 * @param day the date on which it is due where its reader lives; blank where it isn't at any time
 */
public record Facts(
    String category, String priority, String assignees, String assigneeIds, String day) {

  public static Facts of(Here here, TaskSummary task) {
    return new Facts(
        task.status().category().name().toLowerCase(Locale.ROOT),
        task.priority().name().toLowerCase(Locale.ROOT),
        task.assignees().stream().map(Assignee::displayName).collect(Collectors.joining(", ")),
        task.assignees().stream()
            .map(one -> one.userId().toString())
            .collect(Collectors.joining(",")),
        task.dueDate() == null ? "" : here.dayOf(task.dueDate()).toString());
  }
}
