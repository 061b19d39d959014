package dev.tenon.tasks.bulk;

import dev.tenon.tasks.TaskDraft;
import dev.tenon.tasks.TaskPatch;
import dev.tenon.tasks.task.AssigneeRole;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of many. */
@About(
    "create takes project and draft; update takes task, version and patch; delete takes task and"
        + " version; restore takes task; assign takes task and user_id, and may take role; label"
        + " takes task and label.")
public record Operation(
    Kind op,
    @About("The id or key of the project to create in.") @Nullable String project,
    @Nullable TaskDraft draft,
    @About("The id or key of the task to change.") @Nullable TaskRef task,
    @About("The version of the task as it was read.") @Nullable Integer version,
    @Nullable TaskPatch patch,
    @About("Somebody who is to work on the task as well.") @Nullable UUID userId,
    @About(
            "contributor unless said; who is on the task already stays what they are unless it is"
                + " said.")
        @Nullable AssigneeRole role,
    @About("A label of the task's project, by id or name, that it is to carry as well.")
        @Length(min = 1, max = 100) @Nullable String label) {

  public Operation {
    Set<String> given =
        given(
            "project", project,
            "draft", draft,
            "task", task,
            "version", version,
            "patch", patch,
            "user_id", userId,
            "label", label);
    if (!given.equals(taken(op)) || (role != null && op != Kind.ASSIGN)) {
      throw new IllegalArgumentException(
          "must have exactly what its op takes: create project and draft, update task, version and"
              + " patch, delete task and version, restore task, assign task and user_id, label task"
              + " and label");
    }
  }

  private static Set<String> taken(Kind op) {
    return switch (op) {
      case CREATE -> Set.of("project", "draft");
      case UPDATE -> Set.of("task", "version", "patch");
      case DELETE -> Set.of("task", "version");
      case RESTORE -> Set.of("task");
      case ASSIGN -> Set.of("task", "user_id");
      case LABEL -> Set.of("task", "label");
    };
  }

  /** The names of those that are there; names and values by turns. */
  private static Set<String> given(@Nullable Object... members) {
    Set<String> given = new HashSet<>();
    for (int i = 0; i < members.length; i += 2) {
      if (members[i] instanceof String name && members[i + 1] != null) {
        given.add(name);
      }
    }
    return given;
  }

  public static Operation update(TaskRef task, int version, TaskPatch patch) {
    return new Operation(Kind.UPDATE, null, null, task, version, patch, null, null, null);
  }

  public static Operation delete(TaskRef task, int version) {
    return new Operation(Kind.DELETE, null, null, task, version, null, null, null, null);
  }

  /** Somebody works on the task as well; who does already stays what they are. */
  public static Operation assign(TaskRef task, UUID user) {
    return new Operation(Kind.ASSIGN, null, null, task, null, null, user, null, null);
  }

  /** The task carries a label as well, by its id or name. */
  public static Operation label(TaskRef task, String label) {
    return new Operation(Kind.LABEL, null, null, task, null, null, null, null, label);
  }

  /** What to do. */
  public enum Kind {
    CREATE,
    UPDATE,
    DELETE,
    RESTORE,
    ASSIGN,
    LABEL
  }
}
