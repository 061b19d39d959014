package dev.tenon.pages.people;

import dev.tenon.db.Tenant;
import dev.tenon.lists.Asked;
import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.teams.Team;
import dev.tenon.teams.TeamMember;
import dev.tenon.teams.TeamMembers;
import dev.tenon.teams.TeamRole;
import dev.tenon.teams.Teams;
import dev.tenon.users.People;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.Role;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Teams as pages. */
public final class TeamPages {
  private static final int MOST = 200;
  private static final int MOST_PAGES = 10;

  private final Screen screen;
  private final Conflicts conflicts;
  private final Teams teams;
  private final TeamMembers members;
  private final People people;

  public TeamPages(
      Screen screen, Conflicts conflicts, Teams teams, TeamMembers members, People people) {
    this.screen = screen;
    this.conflicts = conflicts;
    this.teams = teams;
    this.members = members;
    this.people = people;
  }

  /** Somebody to add, and as what. */
  public record Addition(UUID userId, TeamRole role) {}

  public Reply<Void> list(Request<Void> request) {
    return screen.show(request, list(request, Form.blank()));
  }

  public Reply<Void> create(Request<Teams.Draft> request) {
    Team made = teams.create(request.tenant(), request.body());
    return Screen.go(address(request, made.id()), Flash.of("flash.team_created", made.name()));
  }

  public Reply<Void> createAgain(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), list(request, form));
  }

  public Reply<Void> show(Request<Void> request) {
    return screen.show(request, one(request, null, Form.blank()));
  }

  public Reply<Void> update(Request<Teams.Patch> request) {
    Team changed =
        teams.update(request.tenant(), request.id("team"), version(request), request.body());
    return Screen.go(address(request, changed.id()), Flash.of("flash.saved"));
  }

  public Reply<Void> updateAgain(Request<?> request, Failure failure) {
    Form form = again(request, failure);
    return screen.show(request, form.status(), one(request, form, Form.blank()));
  }

  public Reply<Void> add(Request<Addition> request) {
    UUID team = request.id("team");
    TeamMember added =
        members.put(
            request.tenant(),
            team,
            request.body().userId(),
            new TeamMembers.Membership(request.body().role()));
    return Screen.go(address(request, team), Flash.of("flash.member_changed", added.displayName()));
  }

  public Reply<Void> remove(Request<Void> request) {
    UUID team = request.id("team");
    members.remove(request.tenant(), team, request.id("user_id"));
    return Screen.go(address(request, team), Flash.of("flash.member_removed"));
  }

  public Reply<Void> showAgain(Request<?> request, Failure failure) {
    Form refused = again(request, failure);
    return screen.show(request, refused.status(), one(request, null, refused));
  }

  private Form again(Request<?> request, Failure failure) {
    Team team = teams.get(request.tenant(), request.id("team"));
    return conflicts.again(
        request,
        failure,
        new Conflicts.Now("teams", team.id(), team.version(), address(request, team.id())));
  }

  public Reply<Void> delete(Request<Void> request) {
    teams.delete(request.tenant(), request.id("team"), version(request));
    return Screen.go(
        "/o/" + request.text("organization") + "/teams", Flash.of("flash.team_deleted"));
  }

  private static int version(Request<?> request) {
    return request.query("version", Integer.class).orElseThrow(Failure::unconditional);
  }

  private static String address(Request<?> request, UUID team) {
    return "/o/" + request.text("organization") + "/teams/" + team;
  }

  private TeamsView list(Request<?> request, Form form) {
    List<Team> all = all(request.tenant());
    return new TeamsView(TeamsView.tree(all), all, manages(request), form);
  }

  private TeamView one(Request<?> request, @Nullable Form form, Form refused) {
    Tenant tenant = request.tenant();
    Team team = teams.get(tenant, request.id("team"));
    List<TeamMember> inside = members.list(tenant, team.id());
    Set<UUID> there = inside.stream().map(TeamMember::userId).collect(Collectors.toSet());
    Set<UUID> below =
        teams.list(tenant, Optional.of(team.id()), asked(null)).items().stream()
            .map(Team::id)
            .collect(Collectors.toSet());
    return new TeamView(
        team,
        inside,
        all(tenant).stream().filter(other -> !below.contains(other.id())).toList(),
        people.here(tenant).stream().filter(one -> !there.contains(one.id())).toList(),
        manages(request),
        form == null ? values(team) : form,
        refused);
  }

  private static Form values(Team team) {
    return Form.of(
        Map.of(
            "name",
            team.name(),
            "description",
            team.description(),
            "parent_team_id",
            team.parentTeamId() == null ? "" : team.parentTeamId().toString()));
  }

  private List<Team> all(Tenant tenant) {
    List<Team> all = new ArrayList<>();
    String after = null;
    for (int read = 0; read < MOST_PAGES; read++) {
      Page<Team> page = teams.list(tenant, Optional.empty(), asked(after));
      all.addAll(page.items());
      after = page.next();
      if (after == null) {
        break;
      }
    }
    return all;
  }

  private static Asked asked(@Nullable String after) {
    return new Asked(MOST, after, "", "", false);
  }

  private static boolean manages(Request<?> request) {
    return request.member().role() == Role.ADMIN;
  }
}
