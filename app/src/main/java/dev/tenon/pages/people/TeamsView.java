package dev.tenon.pages.people;

import dev.tenon.teams.Team;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The teams of an organization as a tree.
 *
 * @param top the teams that are part of no other, each with those below it
 * @param form of a new team
 */
public record TeamsView(List<Branch> top, List<Team> all, boolean manages, Form form)
    implements View {

  /** A team and the teams just below it. */
  public record Branch(Team team, List<Branch> below) {}

  /**
   * Of a flat list, in which every team's parent may be missing: such a team is shown at the top.
   */
  static List<Branch> tree(List<Team> teams) {
    List<Team> roots =
        teams.stream()
            .filter(team -> teams.stream().noneMatch(one -> one.id().equals(team.parentTeamId())))
            .toList();
    return roots.stream().map(root -> branch(root, teams)).toList();
  }

  private static Branch branch(Team team, List<Team> teams) {
    return new Branch(
        team,
        teams.stream()
            .filter(one -> team.id().equals(one.parentTeamId()))
            .map(one -> branch(one, teams))
            .toList());
  }

  /** What a new team begins below; null at the top. */
  public @Nullable String parent() {
    String chosen = form.value("parent_team_id");
    return chosen.isEmpty() ? null : chosen;
  }
}
