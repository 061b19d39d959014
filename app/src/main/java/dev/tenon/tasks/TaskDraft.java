package dev.tenon.tasks;

import dev.tenon.tasks.task.AssigneeRole;
import dev.tenon.tasks.task.Priority;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import dev.tenon.web.shape.Matches;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task in the making. */
public record TaskDraft(
    @Length(min = 1, max = 300) String title,
    @About("Markdown.") @Length(max = 262_144) @Nullable String description,
    @About("A status of the project; the first unstarted one unless said.") @Nullable UUID statusId,
    @About("none unless said.") @Nullable Priority priority,
    @About("The id or key of the task it is a part of, in the same project.")
        @Nullable TaskRef parent,
    @Nullable Instant startDate,
    @Nullable Instant dueDate,
    @Nullable BigDecimal estimate,
    @About("Its place in its column of the board; after all others unless said.")
        @Matches(value = "[0-9A-Za-z]{1,200}", says = "1 to 200 letters and digits")
        @Nullable String position,
    @About("Labels of the project, by id or name.") @Length(max = 50) @Nullable List<String> labels,
    @Length(max = 50) @Nullable List<Assigned> assignees) {

  public TaskDraft {
    Set<UUID> users = new HashSet<>();
    for (Assigned one : assignees == null ? List.<Assigned>of() : assignees) {
      if (!users.add(one.userId())) {
        throw new IllegalArgumentException("must not assign anybody twice");
      }
    }
  }

  /** A task of which only the title is known. */
  public static TaskDraft titled(String title) {
    return new TaskDraft(title, null, null, null, null, null, null, null, null, null, null);
  }

  /** The same in a status. */
  public TaskDraft in(UUID status) {
    return new TaskDraft(
        title,
        description,
        status,
        priority,
        parent,
        startDate,
        dueDate,
        estimate,
        position,
        labels,
        assignees);
  }

  /** The same with a due date. */
  public TaskDraft due(Instant due) {
    return new TaskDraft(
        title,
        description,
        statusId,
        priority,
        parent,
        startDate,
        due,
        estimate,
        position,
        labels,
        assignees);
  }

  List<String> labelsOrNone() {
    return labels == null ? List.of() : labels;
  }

  List<Assigned> assigneesOrNone() {
    return assignees == null ? List.of() : assignees;
  }

  /** Somebody who is to work on it. */
  public record Assigned(
      UUID userId, @About("contributor unless said.") @Nullable AssigneeRole role) {
    AssigneeRole roleOrUsual() {
      return role == null ? AssigneeRole.CONTRIBUTOR : role;
    }
  }
}
