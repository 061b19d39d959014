package dev.tenon.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes one organization's two years up to now of its part of the story. Chance decides, always the
 * same way, who did what and when.
 */
final class Telling {
  private static final Duration SPAN = Duration.ofDays(730);

  /** When the first person's latest tasks of a project are due, in days from now. */
  private static final List<Integer> DUE = List.of(-3, 0, 1, 9);

  private static final List<String> ROLES = List.of("lead", "contributor", "reviewer");
  private static final List<String> PRIORITIES =
      List.of("none", "none", "low", "low", "medium", "medium", "medium", "high", "high", "urgent");
  private static final List<String> COLORS =
      List.of("2f6f8f", "b5541c", "4c7a34", "8a3d6b", "6b6b1f", "3a4fa3");

  private final Story story;
  private final Story.Cast cast;
  private final Stage stage;
  private final Supplier<UUID> ids;
  private final Instant now;
  private final Random chance;
  private final List<UUID> people = new ArrayList<>();

  Telling(Story story, Story.Cast cast, Stage stage, Supplier<UUID> ids, Instant now) {
    this.story = story;
    this.cast = cast;
    this.stage = stage;
    this.ids = ids;
    this.now = now;
    this.chance = new Random(cast.slug().hashCode());
  }

  /** Writes it all. */
  void tell() {
    people();
    teams();
    cast.projects().forEach(this::project);
  }

  private void people() {
    List<Stage.Person> rows = new ArrayList<>();
    for (int i = 0; i < cast.people().size(); i++) {
      String name = cast.people().get(i);
      UUID manager = i == 0 ? null : people.get(i < 4 ? 0 : i % 3 + 1);
      String role = i == cast.people().size() - 1 ? "viewer" : "member";
      people.add(ids.get());
      rows.add(
          new Stage.Person(people.get(i), cast.email(name), name, role, manager, now.minus(SPAN)));
    }
    stage.people(rows);
  }

  private void teams() {
    Map<String, UUID> byName = new HashMap<>();
    List<Stage.Team> rows = new ArrayList<>();
    List<Stage.Member> members = new ArrayList<>();
    for (Story.Team team : cast.teams()) {
      UUID id = ids.get();
      byName.put(team.name(), id);
      UUID above = team.below() == null ? null : byName.get(team.below());
      rows.add(new Stage.Team(id, team.name(), above, now.minus(SPAN)));
      List<UUID> some = some(people, 4 + chance.nextInt(4));
      for (int i = 0; i < some.size(); i++) {
        members.add(new Stage.Member(id, some.get(i), i == 0 ? "lead" : "member"));
      }
    }
    stage.teams(rows);
    stage.teamMembers(members);
  }

  private void project(Story.Plot plot) {
    UUID id = ids.get();
    List<String> titles = titles(plot);
    List<UUID> members = some(people, Math.min(people.size(), 9));
    stage.project(
        new Stage.Project(
            id,
            plot.key(),
            plot.title(),
            plot.description(),
            plot.visibility(),
            members.getFirst(),
            titles.size(),
            now.minus(SPAN)));
    List<Stage.Member> roles = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      roles.add(new Stage.Member(id, members.get(i), i < 2 ? "manager" : "member"));
    }
    stage.projectMembers(roles);
    new Board(id, members, titles).fill(plot);
  }

  /** Every title with every subject, in an order of chance. */
  private List<String> titles(Story.Plot plot) {
    List<String> titles = new ArrayList<>();
    for (String title : plot.titles()) {
      for (String subject : plot.subjects()) {
        String whole = title.formatted(subject);
        titles.add(Character.toUpperCase(whole.charAt(0)) + whole.substring(1));
      }
    }
    Collections.shuffle(titles, chance);
    return titles;
  }

  private <T> T one(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }

  private <T> List<T> some(List<T> of, int many) {
    List<T> shuffled = new ArrayList<>(of);
    Collections.shuffle(shuffled, chance);
    return shuffled.subList(0, Math.min(many, shuffled.size()));
  }

  private boolean happens(double often) {
    return chance.nextDouble() < often;
  }

  /** One project's work. */
  private final class Board {
    private final UUID projectId;
    private final List<UUID> members;
    private final List<String> titles;
    private final Map<String, UUID> statuses = new HashMap<>();
    private final List<Stage.Label> labels = new ArrayList<>();
    private final List<Stage.Task> tasks = new ArrayList<>();
    private final List<Stage.Assignee> assignees = new ArrayList<>();
    private final List<Stage.TaskLabel> taskLabels = new ArrayList<>();
    private final List<Stage.Relation> relations = new ArrayList<>();
    private final List<Stage.Comment> comments = new ArrayList<>();

    private Board(UUID projectId, List<UUID> members, List<String> titles) {
      this.projectId = projectId;
      this.members = members;
      this.titles = titles;
    }

    private void fill(Story.Plot plot) {
      workflow();
      for (int i = 0; i < plot.labels().size(); i++) {
        labels.add(
            new Stage.Label(
                projectId, ids.get(), plot.labels().get(i), COLORS.get(i % COLORS.size())));
      }
      for (int number = 1; number <= titles.size(); number++) {
        task(number);
      }
      nearWork();
      stage.labels(labels);
      stage.tasks(tasks);
      stage.assignees(assignees);
      stage.taskLabels(taskLabels);
      stage.relations(relations);
      stage.comments(comments);
    }

    private void workflow() {
      List<Stage.Status> rows = new ArrayList<>();
      status(rows, "Backlog", "backlog", null);
      status(rows, "To do", "unstarted", null);
      status(rows, "In progress", "started", 6);
      status(rows, "In review", "started", 4);
      status(rows, "Done", "completed", null);
      status(rows, "Cancelled", "cancelled", null);
      stage.statuses(rows);
    }

    private void status(
        List<Stage.Status> rows, String name, String category, @Nullable Integer limit) {
      UUID id = ids.get();
      statuses.put(name, id);
      rows.add(new Stage.Status(projectId, id, name, category, rows.size(), limit));
    }

    /** Tasks come evenly over the span, so that their numbers follow their times. */
    private void task(int number) {
      Duration age = SPAN.multipliedBy(titles.size() - number + 1).dividedBy(titles.size() + 1);
      Instant created = now.minus(age).plus(Duration.ofMinutes(chance.nextInt(600)));
      String status = status(age);
      boolean closed = status.equals("Done") || status.equals("Cancelled");
      Instant completed = closed ? later(created, 40) : null;
      Instant due = happens(0.4) ? created.plus(Duration.ofDays(5 + chance.nextInt(70))) : null;
      Stage.Task task =
          new Stage.Task(
              projectId,
              ids.get(),
              number,
              titles.get(number - 1),
              one(story.details()),
              Objects.requireNonNull(statuses.get(status)),
              one(PRIORITIES),
              number > 5 && happens(0.12) ? one(tasks).id() : null,
              due,
              happens(0.6) ? BigDecimal.valueOf(1 + chance.nextInt(13)) : null,
              one(members),
              created,
              completed);
      if (number > 5 && happens(0.15)) {
        relations.add(
            new Stage.Relation(
                projectId, one(tasks).id(), task.id(), happens(0.6) ? "blocks" : "relates"));
      }
      tasks.add(task);
      people(task);
      comments(task);
    }

    /** Whoever looks at the demo does so as its first person, and has something to do. */
    private void nearWork() {
      Iterator<Integer> due = DUE.iterator();
      for (int i = tasks.size() - 1; i >= 0 && due.hasNext(); i--) {
        Stage.Task task = tasks.get(i);
        if (task.completedAt() == null) {
          tasks.set(i, task.dueAt(now.plus(Duration.ofDays(due.next()))));
          assign(task, people.getFirst());
        }
      }
    }

    private void assign(Stage.Task task, UUID person) {
      List<UUID> there =
          assignees.stream()
              .filter(one -> one.taskId().equals(task.id()))
              .map(Stage.Assignee::userId)
              .toList();
      if (!there.contains(person)) {
        String role = ROLES.get(Math.min(there.size(), ROLES.size() - 1));
        assignees.add(
            new Stage.Assignee(projectId, task.id(), person, role, later(task.createdAt(), 5)));
      }
    }

    private String status(Duration age) {
      if (age.toDays() > 100) {
        return happens(0.08) ? "Cancelled" : happens(0.92) ? "Done" : "Backlog";
      }
      return one(List.of("Backlog", "To do", "To do", "In progress", "In review", "Done", "Done"));
    }

    private void people(Stage.Task task) {
      List<UUID> some = some(members, chance.nextInt(4));
      for (int i = 0; i < some.size(); i++) {
        assignees.add(
            new Stage.Assignee(
                projectId, task.id(), some.get(i), ROLES.get(i), later(task.createdAt(), 5)));
      }
      for (Stage.Label label : some(labels, chance.nextInt(3))) {
        taskLabels.add(new Stage.TaskLabel(projectId, task.id(), label.id()));
      }
    }

    private void comments(Stage.Task task) {
      UUID before = null;
      Instant at = task.createdAt();
      int many = Math.max(0, chance.nextInt(7) - 2);
      for (int i = 0; i < many; i++) {
        UUID id = ids.get();
        at = later(at, 6);
        comments.add(
            new Stage.Comment(
                projectId,
                task.id(),
                id,
                before != null && happens(0.3) ? before : null,
                one(members),
                one(story.comments()),
                at));
        before = id;
      }
    }

    /** A while after, and never in the future. */
    private Instant later(Instant than, int days) {
      Instant later = than.plus(Duration.ofMinutes(30L + chance.nextInt(days * 24 * 60)));
      return later.isAfter(now) ? now : later;
    }
  }
}
