package dev.tenon.projects;

import dev.tenon.db.Sql;
import dev.tenon.db.Tx;
import dev.tenon.web.Failure;
import dev.tenon.web.ProjectRole;
import java.util.Locale;
import java.util.UUID;

/**
 * What a transaction's caller may do in a live project.
 *
 * <p>An administrator of the organization manages every project; a viewer of the organization views
 * at most. A member has the role they were given in the project; without one they work in it where
 * the whole organization sees it, and don't see it where it is private. The database decides (its
 * function {@code project_role}); a statement that can say {@code and project_role(p.id) =
 * 'manager'} itself needs no other.
 */
public record ProjectAccess(UUID projectId, String key, ProjectStatus status, ProjectRole role) {
  private static final Sql FIND =
      Sql.of(
          """
          select p.id as project_id, p.key, p.status, project_role(p.id) as role
            from projects p
           where p.organization_id = :organization_id
             and (p.id = :id or p.key = :key)
             and p.deleted_at is null
          """);

  private static final Sql LOCK =
      Sql.of(
          """
          select p.id as project_id, p.key, p.status, project_role(p.id) as role
            from projects p
           where p.organization_id = :organization_id
             and (p.id = :id or p.key = :key)
             and p.deleted_at is null
             for no key update
          """);

  /**
   * The caller's access, of at least this role. Fails with 404 where they don't see the project,
   * and with 403 where they see it but may not.
   */
  public static ProjectAccess require(Tx tx, ProjectRef project, ProjectRole needed) {
    return require(tx, FIND, project, needed);
  }

  public static ProjectAccess require(Tx tx, UUID projectId, ProjectRole needed) {
    return require(tx, ProjectRef.of(projectId), needed);
  }

  /**
   * The same, and keeps the project's row to this transaction, so that rules which span the rows
   * below it are decided by one at a time. New tasks wait meanwhile.
   */
  public static ProjectAccess lock(Tx tx, ProjectRef project, ProjectRole needed) {
    return require(tx, LOCK, project, needed);
  }

  private static ProjectAccess require(Tx tx, Sql sql, ProjectRef project, ProjectRole needed) {
    ProjectAccess access =
        tx.one(sql.bind("id", project.id()).bind("key", project.key()), ProjectAccess.class)
            .orElseThrow(() -> Failure.notFound("project"));
    if (!access.role.covers(needed)) {
      throw forbidden(needed);
    }
    return access;
  }

  /** The same access, of a project that isn't archived; fails with 409 where it is. */
  public ProjectAccess writable() {
    if (status == ProjectStatus.ARCHIVED) {
      throw archived(key);
    }
    return this;
  }

  /** The failure of a caller who would change what is in an archived project. */
  static Failure archived(String key) {
    return Failure.closed(
        "project_archived",
        "The project "
            + key
            + " is archived, and so read only. A manager can bring it back: DELETE"
            + " /api/v1/projects/"
            + key
            + "/archive.");
  }

  /** The failure of a caller who sees a project but lacks a role in it. */
  public static Failure forbidden(ProjectRole needed) {
    return Failure.forbidden(
        "project_role_required",
        "This needs the role " + needed.name().toLowerCase(Locale.ROOT) + " in the project.");
  }
}
