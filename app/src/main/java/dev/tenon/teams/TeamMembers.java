package dev.tenon.teams;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.web.Failure;
import java.util.List;
import java.util.UUID;

/** Who is in which team. */
public final class TeamMembers {
  private static final Sql LIST =
      Sql.of(
          """
          select m.user_id, u.display_name, m.role, m.created_at
            from team_members m
            join users u on u.organization_id = m.organization_id and u.id = m.user_id
           where m.organization_id = :organization_id
             and m.team_id = :team_id
           order by u.display_name, u.id
          """);

  private static final Sql PUT =
      Sql.of(
          """
          with member as (
            insert into team_members (organization_id, team_id, user_id, role)
            select t.organization_id, t.id, u.id, :role
              from teams t
              join users u on u.organization_id = t.organization_id
             where t.organization_id = :organization_id
               and t.id = :team_id
               and u.id = :user_id
               and u.deactivated_at is null
            on conflict (organization_id, team_id, user_id) do update
               set role = excluded.role
            returning organization_id, user_id, role, created_at)
          select m.user_id, u.display_name, m.role, m.created_at
            from member m
            join users u on u.organization_id = :organization_id and u.id = m.user_id
          """);

  private static final Sql REMOVE =
      Sql.of(
          """
          delete from team_members m
           where m.organization_id = :organization_id
             and m.team_id = :team_id
             and m.user_id = :user_id
          """);

  private final Db db;
  private final Teams teams;

  public TeamMembers(Db db, Teams teams) {
    this.db = db;
    this.teams = teams;
  }

  /** What a person is to be in a team. */
  public record Membership(TeamRole role) {}

  /** A team's members by name. */
  public List<TeamMember> list(Tenant tenant, UUID teamId) {
    List<TeamMember> members = db.list(tenant, LIST.bind("team_id", teamId), TeamMember.class);
    if (members.isEmpty()) {
      teams.get(tenant, teamId);
    }
    return members;
  }

  /** Adds an active person of the organization, or changes their role. */
  public TeamMember put(Tenant tenant, UUID teamId, UUID userId, Membership membership) {
    return db.one(
            tenant,
            PUT.bind("team_id", teamId).bind("user_id", userId).bind("role", membership.role()),
            TeamMember.class)
        .orElseThrow(() -> Failure.notFound("team or person"));
  }

  /** Removes somebody. */
  public void remove(Tenant tenant, UUID teamId, UUID userId) {
    if (db.update(tenant, REMOVE.bind("team_id", teamId).bind("user_id", userId)) == 0) {
      throw Failure.notFound("member");
    }
  }
}
