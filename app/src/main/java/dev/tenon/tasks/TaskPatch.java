package dev.tenon.tasks;

import dev.tenon.json.Change;
import dev.tenon.tasks.task.Priority;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import dev.tenon.web.shape.Matches;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may change of a task by itself. */
public record TaskPatch(
    @Length(min = 1, max = 300) Change<String> title,
    @About("Markdown.") @Length(max = 262_144) Change<String> description,
    @About("A status of its project, to which the project allows the move.") Change<UUID> statusId,
    Change<Priority> priority,
    @About("The id or key of the task it is a part of, in the same project.")
        Change<@Nullable TaskRef> parent,
    Change<@Nullable Instant> startDate,
    Change<@Nullable Instant> dueDate,
    Change<@Nullable BigDecimal> estimate,
    @About("Its place in its column of the board.")
        @Matches(value = "[0-9A-Za-z]{1,200}", says = "1 to 200 letters and digits")
        Change<String> position) {

  /** One that changes nothing. */
  public static TaskPatch none() {
    return new TaskPatch(
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged());
  }

  /** The same with words. */
  public TaskPatch saying(Change<String> newTitle, Change<String> newDescription) {
    return new TaskPatch(
        newTitle,
        newDescription,
        statusId,
        priority,
        parent,
        startDate,
        dueDate,
        estimate,
        position);
  }

  /** The same with a status and a priority. */
  public TaskPatch standing(Change<UUID> newStatus, Change<Priority> newPriority) {
    return new TaskPatch(
        title, description, newStatus, newPriority, parent, startDate, dueDate, estimate, position);
  }

  /** The same with dates. */
  public TaskPatch dated(
      Change<@Nullable Instant> newStartDate, Change<@Nullable Instant> newDueDate) {
    return new TaskPatch(
        title,
        description,
        statusId,
        priority,
        parent,
        newStartDate,
        newDueDate,
        estimate,
        position);
  }
}
