package dev.tenon.tasks.bulk;

import dev.tenon.tasks.TaskDraft;
import dev.tenon.tasks.TaskPatch;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.shape.About;
import org.jspecify.annotations.Nullable;

/** One change of many. */
@About(
    "create takes project and draft; update takes task, version and patch; delete takes task and"
        + " version; restore takes task.")
public record Operation(
    Kind op,
    @About("The id or key of the project to create in.") @Nullable String project,
    @Nullable TaskDraft draft,
    @About("The id or key of the task to change.") @Nullable TaskRef task,
    @About("The version of the task as it was read.") @Nullable Integer version,
    @Nullable TaskPatch patch) {

  public Operation {
    boolean whole =
        switch (op) {
          case CREATE -> project != null && draft != null && task == null && version == null;
          case UPDATE -> task != null && version != null && patch != null && project == null;
          case DELETE -> task != null && version != null && patch == null && project == null;
          case RESTORE -> task != null && version == null && patch == null && project == null;
        };
    if (!whole || (op != Kind.CREATE && draft != null) || (op == Kind.CREATE && patch != null)) {
      throw new IllegalArgumentException(
          "must have exactly what its op takes: create project and draft, update task, version and"
              + " patch, delete task and version, restore task");
    }
  }

  /** What to do. */
  public enum Kind {
    CREATE,
    UPDATE,
    DELETE,
    RESTORE
  }
}
