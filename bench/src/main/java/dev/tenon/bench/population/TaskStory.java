package dev.tenon.bench.population;

import dev.tenon.bench.population.Changes.Estimate;
import dev.tenon.bench.population.Labelling.Label;
import dev.tenon.bench.population.ProjectStory.Status;
import dev.tenon.bench.population.Trail.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tasks of a project: each is made, worked on, talked about, and mostly closed in the end. */
final class TaskStory {
  private static final List<String> PRIORITIES =
      List.of("none", "none", "none", "low", "medium", "medium", "high", "urgent");
  private static final int PARENTS = 20;

  private final Tables tables;
  private final Dice dice;
  private final Words words;
  private final Place at;
  private final Trail trail;
  private final Span span;
  private final Labelling labelling;
  private final UUID[] recent = new UUID[PARENTS];

  /** Where tasks are: their project, who works there, and what can be put on them. */
  record Place(
      UUID organizationId,
      UUID projectId,
      List<UUID> people,
      List<UUID> statuses,
      List<Label> labels) {}

  TaskStory(Tables tables, Dice dice, Words words, Place at, Trail trail, Span span) {
    this.tables = tables;
    this.dice = dice;
    this.words = words;
    this.at = at;
    this.trail = trail;
    this.span = span;
    this.labelling = new Labelling(tables, dice, at, trail);
  }

  void tell(int count) {
    double step = (span.until() - Span.MINUTE - span.from()) / (double) count;
    for (int number = 1; number <= count; number++) {
      long made = span.from() + (long) ((number - 1 + dice.fraction()) * step);
      tell(number, made / 1000 * 1000);
    }
  }

  private void tell(int number, long made) {
    Draft task = draft(number, made);
    Subject subject = new Subject("tasks", task.id, at.projectId());
    trail.created(subject, made, task.creator, task.changes());
    long now = assign(task, made);
    List<Label> labels = labelling.put(subject, task.creator, now);
    work(task, subject, now);
    write(task);
    if (task.completed == null) {
      labelling.tell(task.id, task.made, labels);
    }
    discuss(task, made);
    recent[number % PARENTS] = task.id;
  }

  private Draft draft(int number, long made) {
    Draft task = new Draft();
    task.id = dice.id(made);
    task.number = number;
    task.title = words.title();
    task.description = dice.chance(0.5) ? words.prose(1 + dice.below(3)) : "";
    task.priority = dice.any(PRIORITIES);
    task.parent = dice.chance(0.05) ? recent[dice.below(PARENTS)] : null;
    task.due = dice.chance(0.25) ? made + dice.between(3, 60) * Span.DAY : null;
    task.estimate = dice.chance(0.2) ? 1 + dice.below(13) : null;
    task.creator = dice.favoured(at.people());
    task.made = made;
    task.touched = made;
    task.status = dice.chance(0.2) ? Status.BACKLOG : Status.UNSTARTED;
    return task;
  }

  private long assign(Draft task, long made) {
    double luck = dice.fraction();
    int wanted = luck < 0.25 ? 0 : luck < 0.8 ? 1 : 2;
    List<UUID> chosen = new ArrayList<>();
    long now = made;
    for (int i = 0; i < wanted; i++) {
      UUID person = dice.favoured(at.people());
      if (chosen.contains(person)) {
        continue;
      }
      now += Span.MINUTE;
      String role = i == 0 ? dice.chance(0.5) ? "lead" : "contributor" : "reviewer";
      chosen.add(person);
      tables
          .assignees
          .row()
          .id(at.organizationId())
          .id(at.projectId())
          .id(task.id)
          .id(person)
          .text(role)
          .id(task.creator)
          .moment(now)
          .moment(task.made);
      trail.created(
          new Subject("task_assignees", task.id, at.projectId()),
          now,
          task.creator,
          new Changes()
              .now("project_id", at.projectId())
              .now("task_id", task.id)
              .now("user_id", person)
              .now("role", role)
              .now("assigned_by_user_id", task.creator)
              .now("assigned_at", now));
    }
    return now;
  }

  /** Moves it along the workflow, or throws it away, as its age allows. */
  private void work(Draft task, Subject subject, long begun) {
    long left = span.until() - Span.MINUTE - begun;
    if (left > Span.DAY && left < 20 * Span.DAY && dice.chance(0.02)) {
      delete(task, subject, begun + left / 2);
      return;
    }
    boolean closes = dice.chance(left > 30 * Span.DAY ? 0.9 : 0.4);
    boolean begins = closes ? dice.chance(0.5) : dice.chance(0.3);
    if (left < Span.DAY / 24) {
      return;
    }
    long closed = begun + Math.min(left, dice.between(Span.MINUTE, 30 * Span.DAY));
    if (begins) {
      move(task, subject, Status.STARTED, begun + (closed - begun) / 2 / 1000 * 1000);
    }
    if (closes) {
      move(task, subject, dice.chance(0.06) ? Status.CANCELLED : Status.COMPLETED, closed);
    }
  }

  private void move(Draft task, Subject subject, Status to, long moment) {
    Changes changes = new Changes().from("status_id", statusId(task.status), statusId(to));
    if (to.isClosed()) {
      changes.from("completed_at", null, moment);
      task.completed = moment;
    }
    task.status = to;
    task.touched = moment;
    task.version++;
    trail.append(subject, moment, "update", dice.favoured(at.people()), changes);
  }

  private void delete(Draft task, Subject subject, long moment) {
    task.deleted = moment;
    task.touched = moment;
    task.version++;
    trail.append(
        subject, moment, "delete", task.creator, new Changes().from("deleted_at", null, moment));
  }

  private void write(Draft task) {
    tables
        .tasks
        .row()
        .id(at.organizationId())
        .id(task.id)
        .id(at.projectId())
        .whole(task.number)
        .text(task.title)
        .text(task.description)
        .id(statusId(task.status))
        .text(task.priority)
        .id(task.parent)
        .moment(task.due)
        .numeric(task.estimate)
        .text(task.position())
        .id(task.creator)
        .moment(task.made)
        .moment(task.touched)
        .moment(task.completed)
        .moment(task.deleted)
        .whole(task.version);
  }

  private void discuss(Draft task, long made) {
    double luck = dice.fraction();
    int wanted = luck < 0.75 ? 0 : luck < 0.9 ? 1 : 2 + dice.below(4);
    long left = span.until() - Span.MINUTE - made;
    UUID before = null;
    for (int i = 0; i < wanted; i++) {
      long moment = made + left / 1000 / (wanted - i + 1) * 1000;
      UUID comment = dice.id(moment);
      UUID author = dice.favoured(at.people());
      UUID parent = dice.chance(0.3) ? before : null;
      String body = words.prose(1 + dice.below(3));
      tables
          .comments
          .row()
          .id(at.organizationId())
          .id(comment)
          .id(at.projectId())
          .id(task.id)
          .id(parent)
          .id(author)
          .text(body)
          .moment(moment)
          .moment(moment);
      trail.created(
          new Subject("comments", comment, at.projectId()),
          moment,
          author,
          new Changes()
              .now("id", comment)
              .now("project_id", at.projectId())
              .now("task_id", task.id)
              .now("parent_comment_id", parent)
              .now("author_user_id", author)
              .now("body", body)
              .now("created_at", moment));
      before = comment;
    }
  }

  private UUID statusId(Status status) {
    return at.statuses().get(status.position());
  }

  /** A task as it comes to be. */
  private final class Draft {
    private UUID id = at.projectId();
    private int number;
    private String title = "";
    private String description = "";
    private String priority = "none";
    private @Nullable UUID parent;
    private @Nullable Long due;
    private @Nullable Integer estimate;
    private UUID creator = at.projectId();
    private long made;
    private long touched;
    private @Nullable Long completed;
    private @Nullable Long deleted;
    private int version = 1;
    private Status status = Status.UNSTARTED;

    /** As task_position() in the database. */
    private String position() {
      String digits = Integer.toString(number);
      return "n" + "0".repeat(10 - digits.length()) + digits;
    }

    private Changes changes() {
      return new Changes()
          .now("id", id)
          .now("project_id", at.projectId())
          .now("number", number)
          .now("title", title)
          .now("description", description)
          .now("status_id", statusId(status))
          .now("priority", priority)
          .now("parent_task_id", parent)
          .now("due_date", due)
          .now("estimate", estimate == null ? null : new Estimate(estimate))
          .now("position", position())
          .now("created_by_user_id", creator)
          .now("created_at", made);
    }
  }
}
