package dev.tenon.pages.chosen;

import dev.tenon.tasks.bulk.BulkChanges;
import dev.tenon.tasks.bulk.BulkChanges.Batch;
import dev.tenon.tasks.bulk.Operation;
import dev.tenon.tasks.calendar.DueDays;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Failure;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Has done with ticked tasks what their form says, whatever page it is on: to all, or to none. */
public final class ChosenChanges {
  private final BulkChanges changes;
  private final DueDays dueDays;

  public ChosenChanges(BulkChanges changes, DueDays dueDays) {
    this.changes = changes;
    this.dueDays = dueDays;
  }

  /**
   * What was done.
   *
   * @param numbers of the tasks that were named by their keys
   */
  public record Done(int tasks, Set<Integer> numbers) {
    /** As a page says it. */
    public Flash flash() {
      return Flash.of("flash.tasks_changed", Integer.toString(tasks));
    }
  }

  /** The form of a page that offers these changes. */
  public Done apply(Request<Chosen> request) {
    Chosen chosen = request.body();
    LocalDate day = chosen.dueDay();
    List<Operation> operations =
        chosen.operations(day == null ? null : dueDays.endOf(request.tenant(), day));
    if (operations.isEmpty()) {
      throw Failure.invalid("/priority", "required", "Say what is to become of them.");
    }
    changes.apply(request.tenant(), new Batch(operations));
    return new Done(chosen.tasks().size(), numbers(operations));
  }

  private static Set<Integer> numbers(List<Operation> operations) {
    return operations.stream()
        .map(Operation::task)
        .map(Objects::requireNonNull)
        .map(TaskRef::number)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
