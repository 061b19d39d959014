package dev.tenon.pages.views;

import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.pages.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Shows tasks that have changed, each view as it does. */
public final class ShownTasks {
  private final Screen screen;
  private final Bars bars;
  private final TaskLists tasks;
  private final Map<ProjectView, Showing> views;

  public ShownTasks(Screen screen, Bars bars, TaskLists tasks, Map<ProjectView, Showing> views) {
    this.screen = screen;
    this.bars = bars;
    this.tasks = tasks;
    this.views = views;
  }

  /** Some tasks as they are now, of which something has changed. */
  public Reply<Void> cards(Request<Void> request) {
    return shown(request, bars.from(request), Outlook.numbers(request));
  }

  /**
   * What a form has changed: shown where it was sent from, or by that view as a page to a browser
   * that can't change the one it is on.
   */
  public Reply<Void> changed(
      Request<?> request, Outlook outlook, Set<Integer> numbers, Flash flash) {
    return request.browser().streams()
        ? shown(request, outlook, numbers)
        : anew(request, outlook, flash);
  }

  private Reply<Void> shown(Request<?> request, Outlook outlook, Set<Integer> numbers) {
    return screen.stream(request, fragments(request, outlook, numbers).toArray(Fragment[]::new));
  }

  /** The same, with a message. */
  public Reply<Void> told(Request<?> request, Outlook outlook, Set<Integer> numbers, Flash flash) {
    return request.browser().streams()
        ? stream(request, 200, outlook, numbers, toast(flash))
        : anew(request, outlook, flash);
  }

  /** The same of a task that was made: whoever made it goes on with it. */
  public Reply<Void> made(Request<?> request, Outlook outlook, Task task, Flash flash) {
    return request.browser().streams()
        ? stream(
            request,
            200,
            outlook,
            Set.of(task.number()),
            toast(flash),
            Fragment.attend("card_" + task.key()))
        : anew(request, outlook, flash);
  }

  private static Fragment toast(Flash flash) {
    return Fragment.append("toasts", new ToastView(flash.key(), flash.values(), "done"));
  }

  /** The whole view, with a message. */
  Reply<Void> anew(Request<?> request, Outlook outlook, Flash flash) {
    return Screen.go(outlook.address(request.text("organization")), flash);
  }

  /** Why something was refused, in the language of who wanted it. */
  String why(Request<?> request, Failure failure) {
    return screen.say(request, Wording.of(failure));
  }

  /** Why a form has changed nothing: beside what is there now. */
  Reply<Void> refused(Request<?> request, Outlook outlook, Set<Integer> numbers, Refusal refusal) {
    return request.browser().streams()
        ? stream(request, refusal.status(), outlook, numbers, refusal.fragment())
        : anew(request, outlook, refusal.flash());
  }

  /**
   * Why nothing was changed.
   *
   * @param status that tells a browser that the form stays
   * @param flash as the whole view says it
   * @param fragment as it is said where the form is
   */
  record Refusal(int status, Flash flash, Fragment fragment) {}

  private Reply<Void> stream(
      Request<?> request, int status, Outlook outlook, Set<Integer> numbers, Fragment... last) {
    List<Fragment> all = new ArrayList<>(fragments(request, outlook, numbers));
    all.addAll(List.of(last));
    return screen.stream(request, status, all.toArray(Fragment[]::new));
  }

  /** Each task in its place, or gone from the view. */
  private List<Fragment> fragments(Request<?> request, Outlook outlook, Set<Integer> numbers) {
    Showing view = Objects.requireNonNull(views.get(outlook.view()));
    List<Fragment> fragments = new ArrayList<>(view.beside(request, outlook));
    Set<Integer> gone = new HashSet<>(numbers);
    List<TaskSummary> there =
        numbers.isEmpty()
            ? List.of()
            : tasks.some(
                request.tenant(), Outlook.ref(request), numbers, outlook.some(numbers.size()));
    for (TaskSummary task : there) {
      gone.remove(task.number());
      fragments.add(Fragment.place("card_" + task.key(), view.card(task, outlook)));
    }
    gone.forEach(
        number -> fragments.add(Fragment.remove("card_" + outlook.project() + "-" + number)));
    return fragments;
  }
}
