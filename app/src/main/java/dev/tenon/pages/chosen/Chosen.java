package dev.tenon.pages.chosen;

import dev.tenon.json.Change;
import dev.tenon.tasks.TaskPatch;
import dev.tenon.tasks.bulk.BulkChanges;
import dev.tenon.tasks.bulk.Operation;
import dev.tenon.tasks.task.Priority;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.shape.Length;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of the tasks that were ticked: each that is not null happens to all of them.
 *
 * @param tasks each as its key or id, a colon and its version
 * @param assigneeId somebody who is to work on them as well
 * @param labelId a label that they are to carry as well
 */
public record Chosen(
    @Length(min = 1, max = 500) List<String> tasks,
    @Nullable UUID statusId,
    @Nullable Priority priority,
    @Nullable UUID assigneeId,
    @Nullable UUID labelId,
    @Nullable LocalDate dueDay,
    @Nullable Boolean delete) {

  public Chosen {
    long kinds =
        Stream.of(
                statusId != null || priority != null || dueDay != null,
                assigneeId != null,
                labelId != null)
            .filter(given -> given)
            .count();
    if (tasks.size() * kinds > BulkChanges.Batch.MOST) {
      throw new IllegalArgumentException(
          "must be fewer tasks, or fewer changes of them: at most "
              + BulkChanges.Batch.MOST
              + " at once");
    }
  }

  /**
   * The same as changes, those of a task's own fields first.
   *
   * @param due when the day ends where their changer lives; null without a day
   */
  public List<Operation> operations(@Nullable Instant due) {
    List<Ticked> ticked = tasks.stream().map(Ticked::of).toList();
    if (Boolean.TRUE.equals(delete)) {
      return ticked.stream().map(one -> Operation.delete(one.task(), one.version())).toList();
    }
    List<Operation> operations = new ArrayList<>();
    if (statusId != null || priority != null || due != null) {
      TaskPatch patch = patch(due);
      ticked.forEach(one -> operations.add(Operation.update(one.task(), one.version(), patch)));
    }
    if (assigneeId != null) {
      ticked.forEach(one -> operations.add(Operation.assign(one.task(), assigneeId)));
    }
    if (labelId != null) {
      ticked.forEach(one -> operations.add(Operation.label(one.task(), labelId.toString())));
    }
    return operations;
  }

  private TaskPatch patch(@Nullable Instant due) {
    return TaskPatch.none()
        .standing(
            statusId == null ? Change.unchanged() : Change.to(statusId),
            priority == null ? Change.unchanged() : Change.to(priority))
        .dated(Change.unchanged(), due == null ? Change.unchanged() : Change.to(due));
  }

  private record Ticked(TaskRef task, int version) {
    static Ticked of(String text) {
      String[] parts = text.split(":", 2);
      boolean versioned = parts.length == 2 && parts[1].matches("\\d{1,9}");
      return new Ticked(TaskRef.of(parts[0]), versioned ? Integer.parseInt(parts[1]) : 0);
    }
  }
}
