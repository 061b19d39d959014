package dev.tenon.imports.github;

import dev.tenon.digests.Sha256;
import dev.tenon.imports.ArchiveFault;
import dev.tenon.imports.Complaint;
import dev.tenon.imports.Report;
import dev.tenon.imports.Report.Outcome;
import dev.tenon.imports.github.archive.Archive;
import dev.tenon.imports.github.archive.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Decides for some items what becomes of their tasks, then writes it all at once. Each is compared
 * three ways: what the archive says, what it said last, and what is here. What only changed there
 * is taken over; what changed here stays, and is reported where it changed there as well.
 */
final class TaskBatch {
  private final Target target;
  private final Supplier<UUID> ids;
  private final Report report;

  private final List<Tasks.Created> created = new ArrayList<>();
  private final List<Tasks.Changed> changed = new ArrayList<>();
  private final List<Tasks.Remembered> remembered = new ArrayList<>();
  private final List<Tasks.Link> newLabels = new ArrayList<>();
  private final List<Tasks.Link> oldLabels = new ArrayList<>();
  private final List<Tasks.Link> newAssignees = new ArrayList<>();
  private final List<Tasks.Link> oldAssignees = new ArrayList<>();
  private final Map<Integer, Task> tasks = new HashMap<>();

  TaskBatch(Target target, Supplier<UUID> ids, Report report) {
    this.target = target;
    this.ids = ids;
    this.report = report;
  }

  /**
   * The task of an item, once it is written.
   *
   * @param isNew whether this import made it, so that nothing can hang on it yet
   */
  record Task(UUID id, boolean isNew, boolean deleted) {}

  /** Writes the items and returns their tasks by number. */
  Map<Integer, Task> write(List<Item> items) {
    Map<Integer, Tasks.Stored> known =
        target.tasks().find(items.stream().map(Item::number).toList());
    for (Item item : items) {
      Tasks.Stored stored = known.get(item.number());
      if (stored == null) {
        create(item);
      } else {
        compare(item, stored);
      }
    }
    target.tasks().create(created);
    target.tasks().change(changed);
    target.tasks().remember(remembered);
    target.tasks().removeLabels(oldLabels);
    target.tasks().addLabels(newLabels);
    target.tasks().removeAssignees(oldAssignees);
    target.tasks().addAssignees(newAssignees);
    return tasks;
  }

  private void create(Item item) {
    UUID id = ids.get();
    UUID status = target.workflow().status(item);
    created.add(
        new Tasks.Created(
            id,
            item.number(),
            item.title(),
            item.description(),
            status,
            position(item.number()),
            item.url(),
            item.kind(),
            target.people().id(item.author()),
            item.createdAt(),
            item.closedAt()));
    remembered.add(
        new Tasks.Remembered(
            id,
            Sha256.hex(item.title()),
            Sha256.hex(item.description()),
            status,
            keys(item.labels()),
            keys(item.assignees())));
    link(id, keys(item.labels()), newLabels, target.labels()::id);
    link(id, keys(item.assignees()), newAssignees, this::person);
    tasks.put(item.number(), new Task(id, true, false));
    report.count(kind(item), Outcome.CREATED);
  }

  private void compare(Item item, Tasks.Stored stored) {
    if (!stored.imported() || !item.url().equals(stored.sourceUrl())) {
      throw ArchiveFault.of(Complaint.TASK_TAKEN, target.key(item.number()), item.url());
    }
    tasks.put(item.number(), new Task(stored.id(), false, stored.deleted()));
    Comparison comparison = new Comparison(item, stored, target.workflow());
    if (stored.deleted() && comparison.isNewer()) {
      report.count(kind(item), Outcome.KEPT);
      report.keep(target.key(item.number()) + ": deleted here");
      return;
    }
    if (!comparison.kept().isEmpty()) {
      report.keep(target.key(item.number()) + ": " + String.join(", ", comparison.kept()));
    }
    if (!comparison.changesAnything()) {
      report.count(kind(item), comparison.kept().isEmpty() ? Outcome.UNCHANGED : Outcome.KEPT);
      return;
    }
    comparison.change().ifPresent(changed::add);
    remembered.add(comparison.remembered());
    link(stored.id(), comparison.addedLabels(), newLabels, target.labels()::id);
    link(stored.id(), comparison.removedLabels(), oldLabels, target.labels()::id);
    link(stored.id(), comparison.addedAssignees(), newAssignees, this::person);
    link(stored.id(), comparison.removedAssignees(), oldAssignees, this::person);
    report.count(kind(item), Outcome.UPDATED);
  }

  private Optional<UUID> person(String login) {
    return target.people().find(login);
  }

  private static void link(
      UUID task, List<String> names, List<Tasks.Link> links, Function<String, Optional<UUID>> id) {
    for (String name : names) {
      id.apply(name).ifPresent(found -> links.add(new Tasks.Link(task, found)));
    }
  }

  static List<String> keys(List<String> names) {
    return names.stream().map(Archive::key).toList();
  }

  private static Report.Kind kind(Item item) {
    return switch (item.kind()) {
      case ISSUE -> Report.Kind.ISSUES;
      case PULL_REQUEST -> Report.Kind.PULL_REQUESTS;
    };
  }

  /** A place on the board that follows the numbers: a fractional index of six digits, base 62. */
  private static String position(int number) {
    String digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    StringBuilder position = new StringBuilder();
    for (int rest = number; position.length() < 6; rest /= digits.length()) {
      position.insert(0, digits.charAt(rest % digits.length()));
    }
    return "f" + position;
  }
}
