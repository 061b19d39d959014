package dev.tenon.tasks.board;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskAccess;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Failure;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.shape.About;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves tasks on the board. Whoever moves a task keeps the column to their transaction, so that two
 * moves to one place never compute the same position.
 */
public final class Moves {
  private static final Sql LOCK_COLUMN =
      Sql.of(
          """
          select s.id
            from task_statuses s
           where s.organization_id = :organization_id
             and s.project_id = :project_id
             and s.id = :status_id
             for no key update
          """);

  /**
   * Behind a task, or behind all: the next task comes after, or else the one that will be made
   * next, so that new tasks stay last.
   */
  private static final Sql GAP_AFTER =
      Sql.of(
          """
          with lower as (
            select t.id, t.position
              from tasks t
             where t.organization_id = :organization_id
               and t.project_id = :project_id
               and t.status_id = :status_id
               and t.deleted_at is null
               and t.id <> :moved_id
               and (:anchor_id::uuid is null or t.id = :anchor_id)
             order by t.position desc, t.id desc
             limit 1)
          select l.position as lower,
                 coalesce(
                   (select t.position
                      from tasks t
                     where t.organization_id = :organization_id
                       and t.project_id = :project_id
                       and t.status_id = :status_id
                       and t.deleted_at is null
                       and t.id <> :moved_id
                       and (t.position, t.id) > (l.position, l.id)
                     order by t.position, t.id
                     limit 1),
                   (select task_position(p.last_task_number + 1)
                      from projects p
                     where p.organization_id = :organization_id
                       and p.id = :project_id
                       and task_position(p.last_task_number + 1) collate "C" > l.position)) as upper
            from lower l
          """);

  private static final Sql GAP_BEFORE =
      Sql.of(
          """
          select (select t.position
                    from tasks t
                   where t.organization_id = u.organization_id
                     and t.project_id = u.project_id
                     and t.status_id = u.status_id
                     and t.deleted_at is null
                     and t.id <> :moved_id
                     and (t.position, t.id) < (u.position, u.id)
                   order by t.position desc, t.id desc
                   limit 1) as lower,
                 u.position as upper
            from tasks u
           where u.organization_id = :organization_id
             and u.project_id = :project_id
             and u.status_id = :status_id
             and u.deleted_at is null
             and u.id <> :moved_id
             and u.id = :anchor_id
          """);

  private static final Sql SPACE_OUT =
      Sql.of(
          """
          update tasks t
             set position = task_position(o.place)
            from (select c.id, row_number() over (order by c.position, c.id) as place
                    from tasks c
                   where c.organization_id = :organization_id
                     and c.project_id = :project_id
                     and c.status_id = :status_id
                     and c.deleted_at is null) o
           where t.organization_id = :organization_id
             and t.id = o.id
             and t.position <> task_position(o.place) collate "C"
          """);

  private static final Sql MOVE =
      Sql.of(
          """
          update tasks
             set status_id = :status_id,
                 position = :position
           where organization_id = :organization_id
             and id = :moved_id
             and deleted_at is null
          """);

  private final Db db;
  private final Tasks tasks;

  public Moves(Db db, Tasks tasks) {
    this.db = db;
    this.tasks = tasks;
  }

  /** Where a task is to go. */
  public record Place(
      @About("The column; the one it is in unless said.") @Nullable UUID statusId,
      @About("The id or key of the task in that column right before which it goes.")
          @Nullable TaskRef before,
      @About(
              "The id or key of the task right after which it goes. Without before and after it"
                  + " goes to the end.")
          @Nullable TaskRef after) {
    public Place {
      if (before != null && after != null) {
        throw new IllegalArgumentException("must not name both before and after");
      }
    }
  }

  /** Moves a task within its project's board. */
  public Task move(Tenant tenant, TaskRef task, Place place) {
    try {
      return db.in(
          tenant,
          tx -> {
            TaskAccess moved = TaskAccess.requireWritable(tx, task);
            Column column = column(tx, moved, place.statusId());
            String position = column.position(tx, place);
            tx.update(
                MOVE.bind("moved_id", moved.taskId())
                    .bind("status_id", column.statusId())
                    .bind("position", position));
            return Tasks.get(tx, task);
          });
    } catch (Violation violation) {
      throw tasks.refused(tenant, task, violation);
    }
  }

  private static Column column(Tx tx, TaskAccess moved, @Nullable UUID asked) {
    UUID statusId = asked == null ? moved.statusId() : asked;
    return tx.one(
            LOCK_COLUMN.bind("project_id", moved.projectId()).bind("status_id", statusId),
            row -> new Column(moved.projectId(), row.uuid("id"), moved.taskId()))
        .orElseThrow(() ->
            Failure.invalid(
                "/status_id", "unknown_status", "must be a status of the task's project"));
  }

  /** A column of the board, locked, and the task that goes into it. */
  private record Column(UUID projectId, UUID statusId, UUID movedId) {

    String position(Tx tx, Place place) {
      return between(tx, place)
          .or(() -> {
            tx.update(SPACE_OUT.bind("project_id", projectId).bind("status_id", statusId));
            return between(tx, place);
          })
          .orElseThrow(() -> new IllegalStateException("no room in a column spaced out anew"));
    }

    private Optional<String> between(Tx tx, Place place) {
      Gap gap = gap(tx, place);
      return Between.of(gap.lower(), gap.upper());
    }

    private Gap gap(Tx tx, Place place) {
      if (place.before() != null) {
        return beside(tx, GAP_BEFORE, place.before(), "/before");
      }
      if (place.after() != null) {
        return beside(tx, GAP_AFTER, place.after(), "/after");
      }
      return read(tx, GAP_AFTER, null).orElse(new Gap(null, null));
    }

    private Gap beside(Tx tx, Sql sql, TaskRef neighbour, String pointer) {
      UUID anchor = TaskAccess.require(tx, neighbour, ProjectRole.VIEWER).taskId();
      return read(tx, sql, anchor)
          .orElseThrow(() ->
              Failure.invalid(
                  pointer, "elsewhere", "must be another task of the column it goes to"));
    }

    private Optional<Gap> read(Tx tx, Sql sql, @Nullable UUID anchor) {
      return tx.one(
          sql.bind("project_id", projectId)
              .bind("status_id", statusId)
              .bind("moved_id", movedId)
              .bind("anchor_id", anchor),
          Gap.class);
    }
  }

  private record Gap(@Nullable String lower, @Nullable String upper) {}
}
