package dev.tenon.teams;

import dev.tenon.lists.Asked;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import java.util.UUID;

/** Teams and their members over JSON. */
public final class TeamApi {
  private final Teams teams;
  private final TeamMembers members;

  public TeamApi(Teams teams, TeamMembers members) {
    this.teams = teams;
    this.members = members;
  }

  public Reply<Page<Team>> list(Request<Void> request) {
    return Reply.ok(
        teams.list(request.tenant(), request.query("under", UUID.class), Asked.of(request)));
  }

  public Reply<Team> create(Request<Teams.Draft> request) {
    Team team = teams.create(request.tenant(), request.body());
    return Reply.created("/api/v1/teams/" + team.id(), team);
  }

  public Reply<Team> get(Request<Void> request) {
    return Reply.ok(teams.get(request.tenant(), request.id("team")));
  }

  public Reply<Team> update(Request<Teams.Patch> request) {
    return Reply.ok(
        teams.update(
            request.tenant(), request.id("team"), request.expectedVersion(), request.body()));
  }

  public Reply<Void> delete(Request<Void> request) {
    teams.delete(request.tenant(), request.id("team"), request.expectedVersion());
    return Reply.done();
  }

  public Reply<Page<TeamMember>> members(Request<Void> request) {
    return Reply.ok(Page.whole(members.list(request.tenant(), request.id("team"))));
  }

  public Reply<TeamMember> putMember(Request<TeamMembers.Membership> request) {
    return Reply.ok(
        members.put(request.tenant(), request.id("team"), request.id("user_id"), request.body()));
  }

  public Reply<Void> removeMember(Request<Void> request) {
    members.remove(request.tenant(), request.id("team"), request.id("user_id"));
    return Reply.done();
  }
}
