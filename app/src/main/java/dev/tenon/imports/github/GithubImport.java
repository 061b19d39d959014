package dev.tenon.imports.github;

import dev.tenon.db.Sql;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.imports.ArchiveFault;
import dev.tenon.imports.Complaint;
import dev.tenon.imports.Progress;
import dev.tenon.imports.Report;
import dev.tenon.imports.github.archive.Archive;
import dev.tenon.imports.github.archive.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Brings an archive into a project: all of it in one transaction, so that nothing is ever half
 * imported, and as often as one likes, since what was imported before is recognized.
 */
public final class GithubImport {
  private static final int BATCH = 250;
  private static final int BATCH_CHARACTERS = 4_000_000;

  private static final Sql CREATE_PROJECT =
      Sql.of(
          """
          insert into projects (organization_id, id, key, title, description)
          values (:organization_id, :id, :key, :title, :description)
              on conflict (organization_id, key) where deleted_at is null do nothing
          """);

  // Held until the end: one import at a time goes into a project, and meanwhile nobody takes one
  // of its numbers.
  private static final Sql LOCK_PROJECT =
      Sql.of(
          """
          select id, status
            from projects
           where organization_id = :organization_id
             and key = :key
             and deleted_at is null
             for no key update
          """);

  private static final Sql RAISE_COUNTER =
      Sql.of(
          """
          update projects
             set last_task_number = :number
           where organization_id = :organization_id
             and id = :id
             and last_task_number < :number
          """);

  private final Supplier<UUID> ids;

  public GithubImport(Supplier<UUID> ids) {
    this.ids = ids;
  }

  private record Project(UUID id, String status) {}

  /**
   * Makes the project where there is none of this key.
   *
   * @return its id
   * @throws ArchiveFault when it is archived, or the organization can have no more projects
   */
  public UUID project(Tx tx, Archive archive, String key) {
    try {
      tx.update(
          CREATE_PROJECT
              .bind("id", ids.get())
              .bind("key", key)
              .bind("title", archive.repository())
              .bind("description", "Imported from " + archive.place() + "."));
    } catch (Violation violation) {
      if (violation.name().equals("organizations_max_projects")) {
        throw ArchiveFault.of(Complaint.TOO_MANY_PROJECTS);
      }
      throw violation;
    }
    Project project = tx.one(LOCK_PROJECT.bind("key", key), Project.class).orElseThrow();
    if (project.status().equals("archived")) {
      throw ArchiveFault.of(Complaint.PROJECT_ARCHIVED, key);
    }
    return project.id();
  }

  /**
   * Imports an archive into the project of this key, which is made where there is none.
   *
   * @throws ArchiveFault when the project can't take it; the transaction is then to be undone
   */
  public Report run(Tx tx, Archive archive, String key, Progress progress) {
    UUID projectId = project(tx, archive, key);
    tx.update(RAISE_COUNTER.bind("id", projectId).bind("number", archive.highestNumber()));
    Report report = new Report();
    Target target =
        new Target(
            key,
            new Tasks(tx, projectId),
            new Remarks(tx, projectId),
            People.of(archive, tx, ids, report),
            Labels.of(archive, tx, projectId, ids, report),
            Workflow.of(tx, projectId, ids));
    Batches batches = new Batches(target, report, archive.size(), progress);
    archive.eachItem(batches::add);
    batches.flush();
    return report;
  }

  /** Gathers items until they are worth a round trip. */
  private final class Batches {
    private final Target target;
    private final Report report;
    private final int total;
    private final Progress progress;
    private final List<Item> items = new ArrayList<>();
    private int characters;
    private int done;

    private Batches(Target target, Report report, int total, Progress progress) {
      this.target = target;
      this.report = report;
      this.total = total;
      this.progress = progress;
    }

    private void add(Item item) {
      items.add(item);
      characters += item.weight();
      if (items.size() == BATCH || characters > BATCH_CHARACTERS) {
        flush();
      }
    }

    private void flush() {
      Map<Integer, TaskBatch.Task> tasks = new TaskBatch(target, ids, report).write(items);
      new RemarkBatch(target, ids, report).write(items, tasks);
      done += items.size() + items.stream().mapToInt(item -> item.remarks().size()).sum();
      progress.at(done, total);
      items.clear();
      characters = 0;
    }
  }
}
