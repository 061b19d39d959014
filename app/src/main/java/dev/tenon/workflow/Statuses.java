package dev.tenon.workflow;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.json.Change;
import dev.tenon.projects.ProjectAccess;
import dev.tenon.projects.ProjectRef;
import dev.tenon.projects.StatusCategory;
import dev.tenon.web.Failure;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import dev.tenon.web.shape.Range;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The statuses of projects: the columns of their boards.
 *
 * <p>A status may say how many tasks should be in it at once. The limit is shown and not enforced:
 * a team that goes over it wants to see so and talk, and to refuse the move would only have people
 * leave the board untrue.
 */
public final class Statuses {
  private static final Sql LIST =
      Sql.of(
          """
          select s.id, s.project_id, s.name, s.category, s.position, s.wip_limit, s.created_at,
                 s.updated_at, s.version
            from task_statuses s
           where s.organization_id = :organization_id
             and s.project_id = :project_id
           order by s.position, s.id
          """);

  private static final Sql LIST_OF_SOME =
      Sql.of(
          """
          select s.id, s.project_id, s.name, s.category, s.position, s.wip_limit, s.created_at,
                 s.updated_at, s.version
            from task_statuses s
           where s.organization_id = :organization_id
             and s.project_id = any(:project_ids::uuid[])
           order by s.project_id, s.position, s.id
          """);

  private static final Sql FIND =
      Sql.of(
          """
          select s.id, s.project_id, s.name, s.category, s.position, s.wip_limit, s.created_at,
                 s.updated_at, s.version
            from task_statuses s
           where s.organization_id = :organization_id
             and s.id = :id
          """);

  private static final Sql INSERT =
      Sql.of(
          """
          insert into task_statuses (organization_id, id, project_id, name, category, position,
                                     wip_limit)
          select :organization_id, :id, :project_id, :name, :category,
                 coalesce(:position, max(s.position) + 1, 0), :wip_limit
            from task_statuses s
           where s.organization_id = :organization_id
             and s.project_id = :project_id
          returning id, project_id, name, category, position, wip_limit, created_at, updated_at,
                    version
          """);

  private static final Sql UPDATE =
      Sql.of(
          """
          update task_statuses s
             set name = case when :name_given then :name else s.name end,
                 category = case when :category_given then :category else s.category end,
                 position = case when :position_given then :position else s.position end,
                 wip_limit = case when :wip_limit_given then :wip_limit else s.wip_limit end
           where s.organization_id = :organization_id
             and s.id = :id
             and s.version = :version
          returning s.id, s.project_id, s.name, s.category, s.position, s.wip_limit, s.created_at,
                    s.updated_at, s.version
          """);

  private static final Sql ORDER =
      Sql.of(
          """
          update task_statuses s
             set position = o.place - 1
            from unnest(:ids::uuid[]) with ordinality as o (id, place)
           where s.organization_id = :organization_id
             and s.project_id = :project_id
             and s.id = o.id
             and s.position <> o.place - 1
          """);

  private final Db db;
  private final Supplier<UUID> ids;

  public Statuses(Db db, Supplier<UUID> ids) {
    this.db = db;
    this.ids = ids;
  }

  /** A status in the making. */
  public record Draft(
      @Length(min = 1, max = 60) String name,
      StatusCategory category,
      @About("Its place on the board; the last unless said.") @Range(min = 0, max = 1_000_000)
          @Nullable Integer position,
      @About("How many tasks should be in it at once; shown, not enforced.")
          @Range(min = 1, max = 1_000_000)
          @Nullable Integer wipLimit) {}

  /** What may change of a status. Its tasks close or open when its category says so. */
  public record Patch(
      @Length(min = 1, max = 60) Change<String> name,
      Change<StatusCategory> category,
      @Range(min = 0, max = 1_000_000) Change<Integer> position,
      @Range(min = 1, max = 1_000_000) Change<@Nullable Integer> wipLimit) {}

  /** All statuses of the projects that the caller sees among these, from left to right in each. */
  public List<Status> list(Tenant tenant, Set<UUID> projects) {
    return db.list(tenant, LIST_OF_SOME.bind("project_ids", List.copyOf(projects)), Status.class);
  }

  /** All statuses of a project, from left to right. */
  public record Order(@Length(min = 1, max = 200) List<UUID> statuses) {}

  /** A project's statuses, from left to right. */
  public List<Status> list(Tenant tenant, ProjectRef project) {
    return db.in(
        tenant, tx -> list(tx, ProjectAccess.require(tx, project, ProjectRole.VIEWER).projectId()));
  }

  /** Makes a status, as one of the project's managers. */
  public Status create(Tenant tenant, ProjectRef project, Draft draft) {
    return db.in(
        tenant,
        tx -> {
          UUID projectId = managed(tx, project);
          return changed(
                  tx,
                  INSERT
                      .bind("id", ids.get())
                      .bind("project_id", projectId)
                      .bind("name", draft.name())
                      .bind("category", draft.category())
                      .bind("position", draft.position())
                      .bind("wip_limit", draft.wipLimit()))
              .getFirst();
        });
  }

  /** A status. */
  public Status get(Tenant tenant, UUID id) {
    return db.in(
        tenant,
        tx -> {
          Status status = find(tx, id);
          ProjectAccess.require(tx, status.projectId(), ProjectRole.VIEWER);
          return status;
        });
  }

  /** Changes a status, as one of the project's managers. Fails when it isn't of this version. */
  public Status update(Tenant tenant, UUID id, int version, Patch patch) {
    return db.in(
        tenant,
        tx -> {
          managed(tx, ProjectRef.of(find(tx, id).projectId()));
          return changed(
                  tx,
                  UPDATE
                      .bind("id", id)
                      .bind("version", version)
                      .bind("name", patch.name())
                      .bind("category", patch.category())
                      .bind("position", patch.position())
                      .bind("wip_limit", patch.wipLimit()))
              .stream()
              .findFirst()
              .orElseThrow(Failure::stale);
        });
  }

  /** Puts all statuses of a project in order, as one of its managers. */
  public List<Status> order(Tenant tenant, ProjectRef project, Order order) {
    return db.in(
        tenant,
        tx -> {
          UUID projectId = managed(tx, project);
          Set<UUID> there = new HashSet<>();
          list(tx, projectId).forEach(status -> there.add(status.id()));
          if (order.statuses().size() != there.size()
              || !there.equals(Set.copyOf(order.statuses()))) {
            throw Failure.invalid(
                "/statuses", "incomplete", "must name each status of the project exactly once");
          }
          tx.update(ORDER.bind("project_id", projectId).bind("ids", order.statuses()));
          return list(tx, projectId);
        });
  }

  /** A status; fails where there is none that the caller sees. */
  static Status find(Tx tx, UUID id) {
    return tx.one(FIND.bind("id", id), Status.class).orElseThrow(() -> Failure.notFound("status"));
  }

  /** The project's id, once it is this transaction's alone to change its workflow. */
  static UUID managed(Tx tx, ProjectRef project) {
    return ProjectAccess.lock(tx, project, ProjectRole.MANAGER).writable().projectId();
  }

  private static List<Status> list(Tx tx, UUID projectId) {
    return tx.list(LIST.bind("project_id", projectId), Status.class);
  }

  private static List<Status> changed(Tx tx, Bound statement) {
    try {
      return tx.list(statement, Status.class);
    } catch (Violation violation) {
      if (violation.name().equals("task_statuses_name_key")) {
        throw Failure.taken(
            "/name", "name_taken", "The project has a status of this name. Choose another.");
      }
      throw violation;
    }
  }
}
