package dev.tenon.imports.github;

import dev.tenon.digests.Sha256;
import dev.tenon.imports.Report;
import dev.tenon.imports.Report.Kind;
import dev.tenon.imports.Report.Outcome;
import dev.tenon.imports.github.archive.Item;
import dev.tenon.imports.github.archive.Remark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of some items' remarks, then writes it all at once. */
final class RemarkBatch {
  private final Target target;
  private final Supplier<UUID> ids;
  private final Report report;

  private final List<Remarks.Created> created = new ArrayList<>();
  private final List<Remarks.Changed> changed = new ArrayList<>();
  private final List<Remarks.Remembered> remembered = new ArrayList<>();

  RemarkBatch(Target target, Supplier<UUID> ids, Report report) {
    this.target = target;
    this.ids = ids;
    this.report = report;
  }

  void write(List<Item> items, Map<Integer, TaskBatch.Task> tasks) {
    Map<String, Remarks.Stored> known =
        target
            .remarks()
            .find(tasks.values().stream().filter(t -> !t.isNew()).map(TaskBatch.Task::id).toList());
    for (Item item : items) {
      TaskBatch.Task task = tasks.get(item.number());
      if (task != null) {
        remarks(item, task, known);
      }
    }
    target.remarks().create(created);
    target.remarks().change(changed);
    target.remarks().remember(remembered);
  }

  private void remarks(Item item, TaskBatch.Task task, Map<String, Remarks.Stored> known) {
    Map<String, UUID> commentIds = new HashMap<>();
    for (Remark remark : item.remarks()) {
      String url = item.url() + "#" + remark.key();
      Remarks.Stored stored = known.get(url);
      if (stored != null) {
        commentIds.put(remark.key(), stored.id());
        report.count(Kind.COMMENTS, compare(item, remark, stored, task));
      } else if (task.deleted()) {
        report.count(Kind.COMMENTS, Outcome.KEPT);
      } else {
        UUID id = ids.get();
        commentIds.put(remark.key(), id);
        create(remark, task.id(), id, answered(remark, commentIds), url);
        report.count(Kind.COMMENTS, Outcome.CREATED);
      }
    }
  }

  private void create(Remark remark, UUID task, UUID id, @Nullable UUID parent, String url) {
    created.add(
        new Remarks.Created(
            task,
            id,
            parent,
            target.people().id(remark.author()),
            remark.body(),
            url,
            remark.createdAt(),
            editedAt(remark)));
    remembered.add(new Remarks.Remembered(task, id, Sha256.hex(remark.body())));
  }

  private Outcome compare(Item item, Remark remark, Remarks.Stored stored, TaskBatch.Task task) {
    String theirs = Sha256.hex(remark.body());
    if (theirs.equals(stored.importedBodyHash())) {
      return Outcome.UNCHANGED;
    }
    if (stored.deleted()
        || task.deleted()
        || !(stored.bodyHash().equals(stored.importedBodyHash())
            || stored.bodyHash().equals(theirs))) {
      report.keep(target.key(item.number()) + ": a comment of " + remark.createdAt());
      return Outcome.KEPT;
    }
    changed.add(new Remarks.Changed(stored.id(), remark.body(), remark.updatedAt()));
    remembered.add(new Remarks.Remembered(task.id(), stored.id(), theirs));
    return Outcome.UPDATED;
  }

  private static @Nullable UUID answered(Remark remark, Map<String, UUID> commentIds) {
    return remark.answers() == null ? null : commentIds.get(remark.answers());
  }

  private static @Nullable Instant editedAt(Remark remark) {
    return remark.updatedAt().isAfter(remark.createdAt()) ? remark.updatedAt() : null;
  }
}
