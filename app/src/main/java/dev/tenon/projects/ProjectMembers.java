package dev.tenon.projects;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.web.Failure;
import dev.tenon.web.ProjectRole;
import java.util.List;
import java.util.UUID;

/**
 * Who is in a project. Somebody has to manage it: its last manager neither leaves nor steps down,
 * nor does its lead, before another takes the place. (An administrator of the organization manages
 * every project without being in it.)
 */
public final class ProjectMembers {
  private static final Sql LIST =
      Sql.of(
          """
          select m.user_id, u.display_name, m.role, m.created_at
            from project_members m
            join users u on u.organization_id = m.organization_id and u.id = m.user_id
           where m.organization_id = :organization_id
             and m.project_id = :project_id
           order by u.display_name, u.id
          """);

  private static final Sql ROLE =
      Sql.of(
          """
          select m.role
            from project_members m
           where m.organization_id = :organization_id
             and m.project_id = :project_id
             and m.user_id = :user_id
          """);

  private static final Sql NEEDED =
      Sql.of(
          """
          select p.lead_user_id is not distinct from :user_id as leads,
                 not exists (
                   select
                     from project_members m
                    where m.organization_id = p.organization_id
                      and m.project_id = p.id
                      and m.role = 'manager'
                      and m.user_id <> :user_id) as last
            from projects p
           where p.organization_id = :organization_id
             and p.id = :project_id
          """);

  private static final Sql PUT =
      Sql.of(
          """
          with member as (
            insert into project_members (organization_id, project_id, user_id, role)
            select u.organization_id, :project_id, u.id, :role
              from users u
             where u.organization_id = :organization_id
               and u.id = :user_id
               and u.deactivated_at is null
            on conflict (organization_id, project_id, user_id) do update
               set role = excluded.role
            returning organization_id, user_id, role, created_at)
          select m.user_id, u.display_name, m.role, m.created_at
            from member m
            join users u on u.organization_id = :organization_id and u.id = m.user_id
          """);

  private static final Sql REMOVE =
      Sql.of(
          """
          delete from project_members m
           where m.organization_id = :organization_id
             and m.project_id = :project_id
             and m.user_id = :user_id
          """);

  private final Db db;

  public ProjectMembers(Db db) {
    this.db = db;
  }

  /** What a person is to be in a project. */
  public record Membership(ProjectRole role) {}

  /** A project's members by name. */
  public List<ProjectMember> list(Tenant tenant, ProjectRef project) {
    return db.in(
        tenant,
        tx -> {
          UUID id = ProjectAccess.require(tx, project, ProjectRole.VIEWER).projectId();
          return tx.list(LIST.bind("project_id", id), ProjectMember.class);
        });
  }

  /** Adds an active person of the organization, or changes their role, as one of its managers. */
  public ProjectMember put(Tenant tenant, ProjectRef project, UUID userId, Membership membership) {
    return db.in(
        tenant,
        tx -> {
          UUID id = ProjectAccess.lock(tx, project, ProjectRole.MANAGER).projectId();
          if (membership.role() != ProjectRole.MANAGER && manages(tx, id, userId)) {
            requireAnother(tx, id, userId);
          }
          return tx.one(
                  PUT.bind("project_id", id)
                      .bind("user_id", userId)
                      .bind("role", membership.role()),
                  ProjectMember.class)
              .orElseThrow(() -> Failure.notFound("person"));
        });
  }

  /** Removes somebody, as one of its managers. */
  public void remove(Tenant tenant, ProjectRef project, UUID userId) {
    db.in(
        tenant,
        tx -> {
          UUID id = ProjectAccess.lock(tx, project, ProjectRole.MANAGER).projectId();
          if (manages(tx, id, userId)) {
            requireAnother(tx, id, userId);
          }
          if (tx.update(REMOVE.bind("project_id", id).bind("user_id", userId)) == 0) {
            throw Failure.notFound("member");
          }
          return id;
        });
  }

  private static boolean manages(Tx tx, UUID projectId, UUID userId) {
    return tx.one(
            ROLE.bind("project_id", projectId).bind("user_id", userId), row -> row.text("role"))
        .filter("manager"::equals)
        .isPresent();
  }

  private static void requireAnother(Tx tx, UUID projectId, UUID userId) {
    Needed needed =
        tx.one(NEEDED.bind("project_id", projectId).bind("user_id", userId), Needed.class)
            .orElseThrow(() -> Failure.notFound("project"));
    if (needed.leads) {
      throw Failure.conflict(
          "leads_project", "They lead the project, and so manage it. Give it another lead first.");
    }
    if (needed.last) {
      throw Failure.conflict(
          "last_manager", "They are the project's last manager. Make somebody else one first.");
    }
  }

  private record Needed(boolean leads, boolean last) {}
}
