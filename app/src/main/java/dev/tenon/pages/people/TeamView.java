package dev.tenon.pages.people;

import dev.tenon.teams.Team;
import dev.tenon.teams.TeamMember;
import dev.tenon.users.People;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import java.util.List;

/**
 * A team: who is in it, and what it is.
 *
 * @param others teams that it can be moved below
 * @param candidates people who are not in it
 * @param form of the team itself
 * @param refused what else was refused; blank mostly
 */
public record TeamView(
    Team team,
    List<TeamMember> members,
    List<Team> others,
    List<People.Person> candidates,
    boolean manages,
    Form form,
    Form refused)
    implements View {}
