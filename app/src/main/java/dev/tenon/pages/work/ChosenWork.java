package dev.tenon.pages.work;

import dev.tenon.pages.views.Chosen;
import dev.tenon.pages.views.ToastView;
import dev.tenon.tasks.bulk.BulkChanges;
import dev.tenon.tasks.bulk.BulkChanges.Batch;
import dev.tenon.tasks.bulk.Operation;
import dev.tenon.tasks.calendar.DueDays;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.pages.Wording;
import java.time.LocalDate;
import java.util.List;

/** Changes all tasks that were ticked among one's own, of any project, or none. */
public final class ChosenWork {
  private final Screen screen;
  private final BulkChanges changes;
  private final DueDays dueDays;

  public ChosenWork(Screen screen, BulkChanges changes, DueDays dueDays) {
    this.screen = screen;
    this.changes = changes;
    this.dueDays = dueDays;
  }

  public Reply<Void> change(Request<Chosen> request) {
    Chosen chosen = request.body();
    LocalDate day = chosen.dueDay();
    List<Operation> operations =
        chosen.operations(day == null ? null : dueDays.endOf(request.tenant(), day));
    if (operations.isEmpty()) {
      throw Failure.invalid("/priority", "required", "Say what is to become of them.");
    }
    changes.apply(request.tenant(), new Batch(operations));
    Flash flash = Flash.of("flash.tasks_changed", Integer.toString(chosen.tasks().size()));
    return told(request, 200, flash, new ToastView(flash.key(), flash.values(), "done"));
  }

  /** None was changed, and why. */
  public Reply<Void> again(Request<?> request, Failure failure) {
    String why = screen.say(request, Wording.of(failure));
    return told(
        request,
        failure.kind().status(),
        Flash.of("flash.tasks_unchanged", why),
        new ToastView("views.refused_all", List.of("", why), "error"));
  }

  /** The page hears what has changed as everybody does. */
  private Reply<Void> told(Request<?> request, int status, Flash flash, ToastView toast) {
    return request.browser().streams()
        ? screen.stream(request, status, Fragment.append("toasts", toast))
        : Screen.go("/o/" + request.text("organization") + "/my-work", flash);
  }
}
