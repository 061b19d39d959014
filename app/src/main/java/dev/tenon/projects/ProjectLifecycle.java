package dev.tenon.projects;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.filters.paging.KeyType;
import dev.tenon.filters.paging.SortKey;
import dev.tenon.filters.paging.Sorts;
import dev.tenon.lists.Listed;
import dev.tenon.web.Failure;
import dev.tenon.web.ProjectRole;
import java.util.UUID;

/**
 * How a project is put away and comes back: into the archive, where it is read only, or into the
 * trash, where nobody sees it. What is in it stays as it is meanwhile; so a task that was deleted
 * on its own stays deleted when its project comes back. Nobody empties the trash by hand: what has
 * lain in it as long as the organization's tier says goes by itself.
 */
public final class ProjectLifecycle {
  /** The deleted projects that the caller may bring back. */
  public static final Listed<DeletedProject> TRASH =
      Listed.of(
          "deleted projects",
          DeletedProject.class,
          """
          select p.id, p.key, p.title, p.visibility, p.deleted_at, p.version
          """,
          """
            from projects p
           where p.organization_id = :organization_id
             and p.deleted_at is not null
             and project_role(p.id) = 'manager'
          """,
          Sorts.of(
              "p.id",
              DeletedProject::id,
              SortKey.required(
                  "deleted_at", KeyType.MOMENT, "p.deleted_at", DeletedProject::deletedAt),
              SortKey.required("title", KeyType.TEXT, "p.title", DeletedProject::title)),
          "-deleted_at");

  private static final Sql MOVE =
      Sql.of(
          """
          update projects p
             set status = :status
           where p.organization_id = :organization_id
             and p.id = :id
             and p.deleted_at is null
             and p.status <> :status
          """);

  private static final Sql DELETE =
      Sql.of(
          """
          update projects p
             set status = 'deleted',
                 deleted_at = now()
           where p.organization_id = :organization_id
             and p.id = :id
             and p.deleted_at is null
             and p.version = :version
          """);

  private static final Sql RESTORE =
      Sql.of(
          """
          update projects p
             set status = 'active',
                 deleted_at = null
           where p.organization_id = :organization_id
             and p.id = :id
             and p.deleted_at is not null
             and project_role(p.id) = 'manager'
          """);

  private final Db db;

  public ProjectLifecycle(Db db) {
    this.db = db;
  }

  /** Makes a project read only, as one of its managers; nothing changes where it is already. */
  public Project archive(Tenant tenant, ProjectRef project) {
    return move(tenant, project, ProjectStatus.ARCHIVED);
  }

  /** Takes a project out of the archive, as one of its managers. */
  public Project activate(Tenant tenant, ProjectRef project) {
    return move(tenant, project, ProjectStatus.ACTIVE);
  }

  /** Puts a project into the trash with everything in it. Its key is free from then on. */
  public void delete(Tenant tenant, ProjectRef project, int version) {
    db.in(
        tenant,
        tx -> {
          UUID id = ProjectAccess.require(tx, project, ProjectRole.MANAGER).projectId();
          if (tx.update(DELETE.bind("id", id).bind("version", version)) == 0) {
            throw Failure.stale();
          }
          return id;
        });
  }

  /**
   * Brings a project back from the trash with everything that hung on it; nothing changes where it
   * is back already. Fails with 409 where its key has been given to another meanwhile.
   */
  public Project restore(Tenant tenant, UUID id) {
    return db.in(
        tenant,
        tx -> {
          if (restore(tx, id) == 0) {
            ProjectAccess.require(tx, id, ProjectRole.MANAGER);
          }
          return Projects.get(tx, ProjectRef.of(id));
        });
  }

  private static int restore(Tx tx, UUID id) {
    try {
      return tx.update(RESTORE.bind("id", id));
    } catch (Violation violation) {
      throw switch (violation.name()) {
        case "projects_key_key" ->
            Failure.conflict(
                "key_taken",
                "Another project has been given its key meanwhile. Change that one's key, then"
                    + " restore this one.");
        case "organizations_max_projects" -> Projects.limitReached(violation);
        default -> violation;
      };
    }
  }

  private Project move(Tenant tenant, ProjectRef project, ProjectStatus status) {
    return db.in(
        tenant,
        tx -> {
          UUID id = ProjectAccess.require(tx, project, ProjectRole.MANAGER).projectId();
          tx.update(MOVE.bind("id", id).bind("status", status));
          return Projects.get(tx, ProjectRef.of(id));
        });
  }
}
