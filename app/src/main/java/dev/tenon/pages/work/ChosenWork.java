package dev.tenon.pages.work;

import dev.tenon.pages.chosen.Chosen;
import dev.tenon.pages.chosen.ChosenChanges;
import dev.tenon.pages.views.ToastView;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.pages.Wording;
import java.util.List;

/** Changes all tasks that were ticked among one's own, of any project, or none. */
public final class ChosenWork {
  private final Screen screen;
  private final ChosenChanges changes;

  public ChosenWork(Screen screen, ChosenChanges changes) {
    this.screen = screen;
    this.changes = changes;
  }

  public Reply<Void> change(Request<Chosen> request) {
    Flash flash = changes.apply(request).flash();
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
