package dev.tenon.bench.population;

import dev.tenon.bench.population.Trail.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * One project: its members, its workflow, its labels, and its tasks in the order of their making.
 */
final class ProjectStory {
  private static final List<String> COLORS =
      List.of("0052cc", "c7def8", "d73a4a", "0e8a16", "fbca04", "5319e7");

  private final Tables tables;
  private final Dice dice;
  private final Words words;
  private final Place place;
  private final Span span;
  private final UUID id;

  /** Whose project it is, who may work in it, and where it is logged. */
  record Place(UUID organizationId, List<UUID> people, Trail trail) {}

  /** A project's statuses, in the order of the usual workflow. */
  enum Status {
    BACKLOG(0, "Backlog"),
    UNSTARTED(1, "To do"),
    STARTED(2, "In progress"),
    COMPLETED(3, "Done"),
    CANCELLED(4, "Cancelled");

    private final int position;
    private final String title;

    Status(int position, String title) {
      this.position = position;
      this.title = title;
    }

    /** Its place on the board, from 0. */
    int position() {
      return position;
    }

    boolean isClosed() {
      return this == COMPLETED || this == CANCELLED;
    }
  }

  ProjectStory(Tables tables, Dice dice, Words words, Place place, Span span) {
    this.tables = tables;
    this.dice = dice;
    this.words = words;
    this.place = place;
    this.span = span;
    this.id = dice.id(span.from());
  }

  void tell(String key, int tasks) {
    UUID creator = dice.any(place.people());
    boolean isPrivate = dice.chance(0.08);
    begin(key, creator, isPrivate, tasks);
    addMember(creator, "manager", creator);
    List<UUID> team = team(creator);
    if (isPrivate) {
      team.stream().skip(1).forEach(person -> addMember(person, "member", creator));
    }
    List<UUID> statuses = new ArrayList<>();
    for (Status status : Status.values()) {
      statuses.add(status(status, creator));
    }
    List<Labelling.Label> labels = labels(creator);
    TaskStory.Place at = new TaskStory.Place(place.organizationId(), id, team, statuses, labels);
    new TaskStory(tables, dice, words, at, place.trail(), span).tell(tasks);
  }

  /** The few who do the work, whether others could or not. */
  private List<UUID> team(UUID creator) {
    Set<UUID> team = new LinkedHashSet<>(List.of(creator));
    for (int i = 3 + dice.below(8); i > 0; i--) {
      team.add(dice.any(place.people()));
    }
    return List.copyOf(team);
  }

  private Subject subject(String table, UUID record) {
    return new Subject(table, record, id);
  }

  private void begin(String key, UUID creator, boolean isPrivate, int tasks) {
    String title = words.title();
    String visibility = isPrivate ? "private" : "organization";
    tables
        .projects
        .row()
        .id(place.organizationId())
        .id(id)
        .text(key)
        .text(title)
        .text("")
        .text("active")
        .text(visibility)
        .id(creator)
        .id(creator)
        .whole(tasks)
        .moment(span.from())
        .moment(span.from());
    place
        .trail()
        .created(
            subject("projects", id),
            span.from(),
            creator,
            new Changes()
                .now("id", id)
                .now("key", key)
                .now("title", title)
                .now("description", "")
                .now("status", "active")
                .now("visibility", visibility)
                .now("lead_user_id", creator)
                .now("created_by_user_id", creator)
                .now("created_at", span.from()));
  }

  private void addMember(UUID person, String role, UUID by) {
    tables
        .projectMembers
        .row()
        .id(place.organizationId())
        .id(id)
        .id(person)
        .text(role)
        .moment(span.from());
    place
        .trail()
        .created(
            subject("project_members", id),
            span.from(),
            by,
            new Changes()
                .now("project_id", id)
                .now("user_id", person)
                .now("role", role)
                .now("created_at", span.from()));
  }

  private UUID status(Status status, UUID creator) {
    UUID statusId = dice.id(span.from());
    String category = status.name().toLowerCase(Locale.ROOT);
    tables
        .statuses
        .row()
        .id(place.organizationId())
        .id(statusId)
        .id(id)
        .text(status.title)
        .text(category)
        .whole(status.position)
        .moment(span.from())
        .moment(span.from());
    place
        .trail()
        .created(
            subject("task_statuses", statusId),
            span.from(),
            creator,
            new Changes()
                .now("id", statusId)
                .now("project_id", id)
                .now("name", status.title)
                .now("category", category)
                .now("position", status.position)
                .now("created_at", span.from()));
    return statusId;
  }

  private List<Labelling.Label> labels(UUID creator) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 4 + dice.below(9); i > 0; i--) {
      names.add(words.word());
    }
    List<Labelling.Label> labels = new ArrayList<>();
    for (String name : names) {
      UUID label = dice.id(span.from());
      String color = dice.any(COLORS);
      tables
          .labels
          .row()
          .id(place.organizationId())
          .id(label)
          .id(id)
          .text(name)
          .text(color)
          .text("")
          .moment(span.from())
          .moment(span.from());
      place
          .trail()
          .created(
              subject("labels", label),
              span.from(),
              creator,
              new Changes()
                  .now("id", label)
                  .now("project_id", id)
                  .now("name", name)
                  .now("color", color)
                  .now("description", "")
                  .now("created_at", span.from()));
      labels.add(new Labelling.Label(label, name.toLowerCase(Locale.ROOT)));
    }
    return labels;
  }
}
