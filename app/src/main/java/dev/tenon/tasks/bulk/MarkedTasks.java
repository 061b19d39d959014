package dev.tenon.tasks.bulk;

import static java.util.Objects.requireNonNull;

import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.tasks.TaskAssignees;
import dev.tenon.tasks.TaskLabels;
import dev.tenon.tasks.task.AssigneeRole;
import dev.tenon.tasks.task.Refusals;
import dev.tenon.tasks.task.TaskAccess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Puts people and labels on many tasks. What is refused is thrown. */
final class MarkedTasks {
  private static final Sql ASSIGNED =
      Sql.of(
          """
          select a.task_id, a.user_id
            from task_assignees a
           where a.organization_id = :organization_id
             and a.task_id = any(:task_ids)
          """);

  private MarkedTasks() {}

  private record Assigned(UUID taskId, UUID userId) {}

  private record Want(Assigned who, @Nullable AssigneeRole role) {
    TaskAssignees.Wanted wanted() {
      return new TaskAssignees.Wanted(
          who.taskId(), who.userId(), role == null ? AssigneeRole.CONTRIBUTOR : role);
    }
  }

  /** Who is on a task already stays what they are, unless a role is said; the last said holds. */
  static void assign(Tx tx, Tenant tenant, List<Operation> run) {
    byProject(
            tx,
            run,
            (one, task) -> new Want(new Assigned(task, requireNonNull(one.userId())), one.role()))
        .forEach((project, wants) -> {
          Map<Assigned, Want> last = new HashMap<>();
          wants.forEach(want -> last.put(want.who(), want));
          List<UUID> tasks = last.keySet().stream().map(Assigned::taskId).distinct().toList();
          Set<Assigned> there =
              Set.copyOf(tx.list(ASSIGNED.bind("task_ids", tasks), Assigned.class));
          List<TaskAssignees.Wanted> wanted =
              last.values().stream()
                  .filter(want -> want.role() != null || !there.contains(want.who()))
                  .map(Want::wanted)
                  .toList();
          if (!TaskAssignees.put(tx, tenant, project, wanted).isEmpty()) {
            throw Refusals.notAssignable();
          }
        });
  }

  static void label(Tx tx, List<Operation> run) {
    byProject(tx, run, (one, task) -> new TaskLabels.Wanted(task, requireNonNull(one.label())))
        .forEach((project, wanted) -> {
          List<String> unknown = TaskLabels.add(tx, project, wanted);
          if (!unknown.isEmpty()) {
            throw Refusals.unknownLabels(unknown);
          }
        });
  }

  /** What is wanted of each task, which the caller has to be able to change. */
  private static <W> Map<UUID, List<W>> byProject(
      Tx tx, List<Operation> run, BiFunction<Operation, UUID, W> wanted) {
    Map<UUID, List<W>> all = new HashMap<>();
    for (Operation one : run) {
      TaskAccess access = TaskAccess.requireWritable(tx, requireNonNull(one.task()));
      all.computeIfAbsent(access.projectId(), project -> new ArrayList<>())
          .add(wanted.apply(one, access.taskId()));
    }
    return all;
  }
}
