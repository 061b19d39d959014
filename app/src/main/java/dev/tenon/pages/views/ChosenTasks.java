package dev.tenon.pages.views;

import dev.tenon.pages.chosen.Chosen;
import dev.tenon.pages.chosen.ChosenChanges;
import dev.tenon.pages.views.ShownTasks.Refusal;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.shape.Fault;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes all tasks that were ticked in a view, or none. */
public final class ChosenTasks {
  /** How many are shown one by one; beyond that the view is read again. */
  private static final int MOST_SHOWN = 50;

  private static final Pattern OPERATION = Pattern.compile("/operations/(\\d{1,9})(/.*)?");

  private final Bars bars;
  private final ShownTasks shown;
  private final ChosenChanges changes;

  public ChosenTasks(Bars bars, ShownTasks shown, ChosenChanges changes) {
    this.bars = bars;
    this.shown = shown;
    this.changes = changes;
  }

  public Reply<Void> change(Request<Chosen> request) {
    // Asked first: from the view of a project that its sender can't see, nothing is changed.
    Outlook outlook = bars.from(request);
    ChosenChanges.Done done = changes.apply(request);
    return done.tasks() > MOST_SHOWN
        ? shown.anew(request, outlook, done.flash())
        : shown.told(request, outlook, done.numbers(), done.flash());
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
