package dev.tenon.routes;

import dev.tenon.teams.Team;
import dev.tenon.teams.TeamApi;
import dev.tenon.teams.TeamMember;
import dev.tenon.teams.TeamMembers;
import dev.tenon.teams.Teams;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import java.util.List;

/** Teams and who is in them. Everybody reads them; administrators shape them. */
public final class TeamRoutes {
  private static final String TEAMS = "/api/v1/teams";
  private static final String TEAM = TEAMS + "/{team}";

  private TeamRoutes() {}

  public static List<Route<?, ?>> teams(TeamApi api) {
    return List.of(
        Route.get(TEAMS)
            .named("listTeams", "The teams, from the top of their tree down.")
            .needs(Access.read())
            .lists(Team.class)
            .with(Parameter.id("under", "Only this team and the teams below it."))
            .with(Teams.LISTED.filter())
            .with(Teams.LISTED.sort())
            .by(api::list),
        Route.post(TEAMS)
            .named("createTeam", "Make a team.")
            .needs(Access.administer())
            .takes(Teams.Draft.class)
            .creates(Team.class)
            .by(api::create),
        Route.get(TEAM)
            .named("getTeam", "A team.")
            .needs(Access.read())
            .answers(Team.class)
            .by(api::get),
        Route.patch(TEAM)
            .named("updateTeam", "Rename a team, or move it with all teams below it.")
            .needs(Access.administer())
            .takes(Teams.Patch.class)
            .answers(Team.class)
            .by(api::update),
        Route.delete(TEAM)
            .named("deleteTeam", "Delete a team; the teams just below it rise to the top.")
            .needs(Access.administer())
            .conditional()
            .by(api::delete),
        Route.get(TEAM + "/members")
            .named("listTeamMembers", "Who is in a team.")
            .needs(Access.read())
            .listsAll(TeamMember.class)
            .by(api::members),
        Route.put(TEAM + "/members/{user_id}")
            .named("putTeamMember", "Add somebody to a team, or change their role in it.")
            .needs(Access.administer())
            .takes(TeamMembers.Membership.class)
            .answers(TeamMember.class)
            .by(api::putMember),
        Route.delete(TEAM + "/members/{user_id}")
            .named("removeTeamMember", "Remove somebody from a team.")
            .needs(Access.administer())
            .by(api::removeMember));
  }
}
