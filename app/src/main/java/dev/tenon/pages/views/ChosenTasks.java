package dev.tenon.pages.views;

import dev.tenon.pages.views.ShownTasks.Refusal;
import dev.tenon.tasks.bulk.BulkChanges;
import dev.tenon.tasks.bulk.BulkChanges.Batch;
import dev.tenon.tasks.bulk.Operation;
import dev.tenon.tasks.calendar.DueDays;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.shape.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes all tasks that were ticked in a view, or none. */
public final class ChosenTasks {
  /** How many are shown one by one; beyond that the view is read again. */
  private static final int MOST_SHOWN = 50;

  private static final Pattern OPERATION = Pattern.compile("/operations/(\\d{1,9})(/.*)?");

  private final Bars bars;
  private final ShownTasks shown;
  private final BulkChanges changes;
  private final DueDays dueDays;

  public ChosenTasks(Bars bars, ShownTasks shown, BulkChanges changes, DueDays dueDays) {
    this.bars = bars;
    this.shown = shown;
    this.changes = changes;
    this.dueDays = dueDays;
  }

  public Reply<Void> change(Request<Chosen> request) {
    Chosen chosen = request.body();
    // From the view of none that its sender can't see.
    bars.project(request);
    LocalDate day = chosen.dueDay();
    List<Operation> operations =
        chosen.operations(day == null ? null : dueDays.endOf(request.tenant(), day));
    if (operations.isEmpty()) {
      throw Failure.invalid("/status_id", "required", "Say what is to become of them.");
    }
    changes.apply(request.tenant(), new Batch(operations));
    Flash flash = Flash.of("flash.tasks_changed", Integer.toString(chosen.tasks().size()));
    return chosen.tasks().size() > MOST_SHOWN
        ? shown.anew(request, bars.from(request), flash)
        : shown.told(request, bars.from(request), numbers(operations), flash);
  }

  private static Set<Integer> numbers(List<Operation> operations) {
    return operations.stream()
        .map(Operation::task)
        .map(Objects::requireNonNull)
        .map(TaskRef::number)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** None was changed: which was refused, and why. */
  public Reply<Void> again(Request<?> request, Failure failure) {
    Fault fault =
        failure.faults().isEmpty()
            ? new Fault("", failure.code(), String.valueOf(failure.getMessage()))
            : failure.faults().getFirst();
    String task = task(request.browser().typed().getOrDefault("tasks", List.of()), fault);
    List<String> values = List.of(task, shown.why(request, failure));
    String key =
        task.isEmpty()
            ? "views.refused_all"
            : fault.code().equals("stale") ? "views.stale_chosen" : "views.refused_chosen";
    Refusal refusal =
        new Refusal(
            failure.kind().status(),
            Flash.of("flash.tasks_unchanged", String.join(" ", values)),
            Fragment.append("toasts", new ToastView(key, values, "error")));
    return shown.refused(request, bars.from(request), Set.of(), refusal);
  }

  /** The task that a fault is of: each kind of change was made of all of them, in their order. */
  private static String task(List<String> ticked, Fault fault) {
    Matcher operation = OPERATION.matcher(fault.pointer());
    return operation.matches() && !ticked.isEmpty()
        ? ticked.get(Integer.parseInt(operation.group(1)) % ticked.size()).split(":", 2)[0]
        : "";
  }
}
