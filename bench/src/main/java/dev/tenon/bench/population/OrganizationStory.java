package dev.tenon.bench.population;

import dev.tenon.bench.population.Trail.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One organization from its first day on: its people, its teams, its projects. */
final class OrganizationStory {
  private static final double PROJECT_EXPONENT = 0.6;
  private static final int TASKS_A_PROJECT = 300;

  /** So that a person has as much to do in a large organization as in a small one. */
  private static final int TASKS_A_PERSON = 80;

  private final Tables tables;
  private final Dice dice;
  private final Words words;
  private final Span span;
  private final int rank;
  private final UUID id;
  private final long founded;
  private final Trail trail;
  private final List<UUID> people = new ArrayList<>();

  /**
   * An organization yet to be told.
   *
   * @param rank 1 for the largest
   */
  OrganizationStory(Tables tables, Dice dice, Span span, int rank) {
    this.tables = tables;
    this.dice = dice;
    this.words = new Words(dice.split());
    this.span = span;
    this.rank = rank;
    // The larger, the older.
    long age = (span.until() - span.from()) * (rank + 1) / (rank + 2);
    this.founded = span.from() + dice.between(0, span.until() - span.from() - age / 2);
    this.id = dice.id(founded);
    this.trail = new Trail(tables.audit, dice, id);
  }

  /** Tells all, down to the last of so many tasks; {@code done} hears of each project's. */
  void tell(int tasks, IntConsumer done) {
    int members = 3 + tasks / TASKS_A_PERSON;
    int projects = Math.max(1, tasks / TASKS_A_PROJECT);
    found(tier(projects, members));
    for (int i = 0; i < members; i++) {
      join(i);
    }
    formTeams(members / 8);
    int[] shares = Zipf.shares(tasks, projects, PROJECT_EXPONENT);
    for (int i = 0; i < projects; i++) {
      ProjectStory.Place place = new ProjectStory.Place(id, people, trail);
      long start = dice.between(founded + Span.DAY / 2, span.until() - Span.DAY);
      new ProjectStory(tables, dice.split(), words, place, new Span(start, span.until()))
          .tell(key(i), shares[i]);
      done.accept(shares[i]);
    }
  }

  private static String tier(int projects, int members) {
    int most = Math.max(projects, members);
    if (most > 1000) {
      return "business";
    }
    return most > 100 ? "team" : "free";
  }

  private void found(String tier) {
    String name = "Organization " + rank;
    String slug = "bench-" + rank;
    tables
        .organizations
        .row()
        .id(id)
        .text(name)
        .text(slug)
        .text(tier)
        .text("UTC")
        .text("en")
        .moment(founded)
        .moment(founded);
    trail.created(
        new Subject("organizations", id, null),
        founded,
        null,
        new Changes()
            .now("id", id)
            .now("name", name)
            .now("slug", slug)
            .now("subscription_tier", tier)
            .now("time_zone", "UTC")
            .now("locale", "en")
            .now("created_at", founded));
  }

  private void join(int index) {
    long joined = founded + index * Span.MINUTE;
    UUID account = dice.id(joined);
    UUID user = dice.id(joined);
    UUID manager = index == 0 ? null : people.get((index - 1) / 6);
    String name = words.person();
    String email =
        "%s.%d@bench-%d.example"
            .formatted(name.toLowerCase(Locale.ROOT).replace(' ', '.'), index, rank);
    String role = index == 0 || index % 50 == 49 ? "admin" : index % 20 == 19 ? "viewer" : "member";
    tables.accounts.row().id(account).text(email).moment(joined).moment(joined);
    tables
        .users
        .row()
        .id(id)
        .id(user)
        .id(account)
        .text(email)
        .text(name)
        .text(role)
        .id(manager)
        .moment(joined)
        .moment(joined);
    trail.created(
        new Subject("users", user, null),
        joined,
        null,
        new Changes()
            .now("id", user)
            .now("account_id", account)
            .personal("email")
            .personal("display_name")
            .now("role", role)
            .now("manager_user_id", manager)
            .now("created_at", joined));
    enter(user, account, joined);
    people.add(user);
  }

  private void enter(UUID user, UUID account, long joined) {
    UUID inviter = people.isEmpty() ? null : people.getFirst();
    tables.memberships.row().id(id).id(user).id(account).text("active").id(inviter).moment(joined);
    trail.created(
        new Subject("organization_tenants", user, null),
        joined,
        null,
        new Changes()
            .now("user_id", user)
            .now("account_id", account)
            .now("status", "active")
            .now("invited_by_user_id", inviter)
            .now("joined_at", joined));
  }

  private record Team(UUID id, String path, int level) {}

  private void formTeams(int count) {
    List<Team> teams = new ArrayList<>();
    long formed = founded + Span.DAY / 4;
    for (int i = 0; i < count; i++) {
      Team above = teams.isEmpty() || dice.chance(0.3) ? null : dice.favoured(teams);
      teams.add(form("Team " + (i + 1), above != null && above.level() < 4 ? above : null, formed));
    }
    for (int i = 0; i < people.size() && !teams.isEmpty(); i++) {
      Team team = teams.get(i % teams.size());
      String role = i < teams.size() ? "lead" : "member";
      tables.teamMembers.row().id(id).id(team.id()).id(people.get(i)).text(role).moment(formed);
      trail.created(
          new Subject("team_members", team.id(), null),
          formed,
          people.getFirst(),
          new Changes()
              .now("team_id", team.id())
              .now("user_id", people.get(i))
              .now("role", role)
              .now("created_at", formed));
    }
  }

  private Team form(String name, @Nullable Team above, long formed) {
    UUID team = dice.id(formed);
    String label = team.toString().replace("-", "");
    String path = above == null ? label : above.path() + "." + label;
    UUID parent = above == null ? null : above.id();
    tables
        .teams
        .row()
        .id(id)
        .id(team)
        .text(name)
        .text("")
        .id(parent)
        .versioned(path)
        .moment(formed)
        .moment(formed);
    trail.created(
        new Subject("teams", team, null),
        formed,
        people.getFirst(),
        new Changes()
            .now("id", team)
            .now("name", name)
            .now("description", "")
            .now("parent_team_id", parent)
            .now("created_at", formed));
    return new Team(team, path, above == null ? 1 : above.level() + 1);
  }

  /** PA, PB, … PZ, PBA: letters that count. */
  private static String key(int index) {
    StringBuilder letters = new StringBuilder();
    int rest = index;
    do {
      letters.insert(0, (char) ('A' + rest % 26));
      rest = rest / 26;
    } while (rest > 0);
    return letters.insert(0, 'P').toString();
  }
}
