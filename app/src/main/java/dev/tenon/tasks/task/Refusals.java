package dev.tenon.tasks.task;

import dev.tenon.db.Violation;
import dev.tenon.web.Failure;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the database refuses about tasks, as it is told to people. */
public final class Refusals {
  private Refusals() {}

  /** The project doesn't allow the move to the status. */
  public static Failure transition(List<String> allowed) {
    String names = String.join(", ", allowed);
    return Failure.conflict(
            "transition_not_allowed",
            allowed.isEmpty()
                ? "The project allows no move from the task's status."
                : "The project doesn't allow this move. From the task's status it allows "
                    + names
                    + ".")
        .with(allowed.isEmpty() ? "–" : names);
  }

  /** Some labels aren't the project's. */
  public static Failure unknownLabels(List<String> labels) {
    return Failure.invalid(
        "/labels",
        "unknown_label",
        "must be labels of the project, by id or name; it has no " + String.join(", ", labels));
  }

  /** Some people can't work on tasks of the project. */
  public static Failure notAssignable(List<UUID> users) {
    return Failure.invalid(
        "/assignees",
        "not_assignable",
        "must be active people of the organization who see the project, unlike "
            + users.stream().map(UUID::toString).collect(Collectors.joining(", ")));
  }

  /** Somebody can't work on tasks of the project. */
  public static Failure notAssignable() {
    return Failure.conflict(
        "not_assignable",
        "Only active people of the organization who see the project can work on its tasks.");
  }

  /** The failure that a violated rule means; the violation itself where nobody could cause it. */
  public static RuntimeException of(Violation violation) {
    return switch (violation.name()) {
      case "tasks_due_date_check" ->
          Failure.invalid("/due_date", "before_creation", "must be after the task was made");
      case "tasks_start_date_check" ->
          Failure.invalid("/start_date", "after_due_date", "must not be after due_date");
      case "tasks_status_id_fkey" ->
          Failure.invalid("/status_id", "unknown_status", "must be a status of the task's project");
      case "tasks_parent_task_id_fkey" ->
          Failure.invalid("/parent", "unknown_task", "must be a task of the same project");
      case "tasks_parent_acyclic" ->
          Failure.conflict(
              "parent_cycle", "The task would become a part of itself. Choose another parent.");
      case "task_assignees_lead_key" ->
          Failure.conflict(
              "lead_taken",
              "The task has a lead already. Take them off, or give them another role, first.");
      default -> violation;
    };
  }
}
