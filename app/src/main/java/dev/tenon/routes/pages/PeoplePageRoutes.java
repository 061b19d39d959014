package dev.tenon.routes.pages;

import dev.tenon.identity.invitations.Invitations;
import dev.tenon.pages.people.MemberPages;
import dev.tenon.pages.people.PeoplePages;
import dev.tenon.pages.people.TeamPages;
import dev.tenon.teams.Teams;
import dev.tenon.users.Users;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import java.util.List;

/** The people of an organization: the pages of members, invitations and teams. */
public final class PeoplePageRoutes {
  private static final String ORGANIZATION = "/o/{organization}";
  private static final String MEMBER = ORGANIZATION + "/members/{user}";
  private static final String TEAM = ORGANIZATION + "/teams/{team}";
  private static final Parameter VERSION =
      Parameter.whole("version", "The version that the page showed.", 1, Integer.MAX_VALUE);

  private PeoplePageRoutes() {}

  public static List<Route<?, ?>> choices(PeoplePages pages) {
    return List.of(
        Route.page(ORGANIZATION + "/people")
            .named("peoplePage", "People to choose from, as options of a list.")
            .needs(Access.read())
            .with(Parameter.text("words", "How a word of their name begins."))
            .with(Parameter.id("id", "The one of this id instead."))
            .with(Parameter.flag("here", "Only those who can come in."))
            .by(pages::find));
  }

  public static List<Route<?, ?>> members(MemberPages pages) {
    return List.of(
        Route.page(ORGANIZATION + "/members")
            .named("membersPage", "The people of the organization.")
            .needs(Access.read())
            .with(Users.LISTED.filter())
            .with(Parameter.text("after", "The cursor that the page before gave as next."))
            .followingOrganization()
            .by(pages::list),
        Route.form(MEMBER)
            .named("memberForm", "Changes somebody's role.")
            .needs(Access.administer())
            .with(VERSION)
            .takes(Users.Patch.class)
            .again(pages::updateAgain)
            .by(pages::update),
        Route.form(MEMBER + "/deactivation")
            .named("deactivationForm", "Shuts somebody out.")
            .needs(Access.administer())
            .again(pages::listAgain)
            .by(pages::deactivate),
        Route.form(MEMBER + "/reactivation")
            .named("reactivationForm", "Lets somebody in again.")
            .needs(Access.administer())
            .again(pages::listAgain)
            .by(pages::reactivate),
        Route.form(ORGANIZATION + "/invitations")
            .named("inviteForm", "Invites somebody, and shows the link once.")
            .needs(Access.administer())
            .takes(Invitations.Draft.class)
            .again(pages::inviteAgain)
            .by(pages::invite),
        Route.form(ORGANIZATION + "/invitations/{invitation}/revocation")
            .named("invitationRevocationForm", "Takes an invitation back.")
            .needs(Access.administer())
            .again(pages::listAgain)
            .by(pages::revoke));
  }

  public static List<Route<?, ?>> teams(TeamPages pages) {
    return List.of(
        Route.page(ORGANIZATION + "/teams")
            .named("teamsPage", "The teams as a tree.")
            .needs(Access.read())
            .followingOrganization()
            .by(pages::list),
        Route.form(ORGANIZATION + "/teams")
            .named("newTeamForm", "Makes a team.")
            .needs(Access.administer())
            .takes(Teams.Draft.class)
            .again(pages::createAgain)
            .by(pages::create),
        Route.page(TEAM)
            .named("teamPage", "A team and who is in it.")
            .needs(Access.read())
            .followingOrganization()
            .by(pages::show),
        Route.form(TEAM)
            .named("teamForm", "Renames or moves a team.")
            .needs(Access.administer())
            .with(VERSION)
            .takes(Teams.Patch.class)
            .again(pages::updateAgain)
            .by(pages::update),
        Route.form(TEAM + "/deletion")
            .named("teamDeletionForm", "Deletes a team.")
            .needs(Access.administer())
            .with(VERSION)
            .again(pages::showAgain)
            .by(pages::delete),
        Route.form(TEAM + "/members")
            .named("teamMemberForm", "Adds somebody to a team, or changes their role.")
            .needs(Access.administer())
            .takes(TeamPages.Addition.class)
            .again(pages::showAgain)
            .by(pages::add),
        Route.form(TEAM + "/members/{user_id}/removal")
            .named("teamMemberRemovalForm", "Removes somebody from a team.")
            .needs(Access.administer())
            .again(pages::showAgain)
            .by(pages::remove));
  }
}
