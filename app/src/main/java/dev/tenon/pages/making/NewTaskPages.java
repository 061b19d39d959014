package dev.tenon.pages.making;

import dev.tenon.lists.Asked;
import dev.tenon.lists.Lists;
import dev.tenon.pages.views.Bar;
import dev.tenon.pages.views.Bars;
import dev.tenon.pages.views.Outlook;
import dev.tenon.pages.views.ProjectView;
import dev.tenon.pages.views.ShownTasks;
import dev.tenon.projects.Project;
import dev.tenon.projects.Projects;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.calendar.DueDays;
import dev.tenon.tasks.task.Task;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.Screen;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes tasks, and shows the form once more when one is refused: where it stood, as it stood. */
public final class NewTaskPages {
  private static final int PROJECTS = 100;

  private final Screen screen;
  private final Bars bars;
  private final ShownTasks shown;
  private final Lists lists;
  private final Tasks tasks;
  private final DueDays dueDays;

  public NewTaskPages(Nouns nouns, Screen screen, Bars bars, ShownTasks shown) {
    this.screen = screen;
    this.bars = bars;
    this.shown = shown;
    this.lists = nouns.lists;
    this.tasks = nouns.tasks;
    this.dueDays = nouns.dueDays;
  }

  /** By what tasks are made. */
  public record Nouns(Lists lists, Tasks tasks, DueDays dueDays) {}

  /** From a view, which shows it. */
  public Reply<Void> create(Request<NewTask> request) {
    Task task = made(request);
    Flash flash = Flash.of("flash.task_created", task.key(), task.title());
    return shown.made(request, bars.from(request), task, flash);
  }

  /** The dialog's form stays over the view; without scripts it is a page. */
  public Reply<Void> createAgain(Request<?> request, Failure failure) {
    Outlook outlook = bars.from(request);
    Bar bar = bars.of(request, outlook.view(), null);
    NewTaskFormView form = NewTaskFormView.over(bar, Form.again(request, failure));
    return request.browser().streams()
        ? screen.stream(request, form.form().status(), Fragment.replace("new-task-form", form))
        : screen.show(request, form.form().status(), new NewTaskView(form));
  }

  /** In which project, for whoever is in none. */
  public Reply<Void> choose(Request<Void> request) {
    @Nullable String after = request.query("after", String.class).orElse(null);
    Page<Project> page =
        lists.page(
            request.tenant(),
            new Asked(PROJECTS, after, "status:active", "", false),
            Projects.LISTED);
    return screen.show(
        request,
        new ChoiceView(
            page.items().stream().filter(Project::canWork).toList(),
            page.next() == null ? null : address(request, "/new-task?after=" + page.next())));
  }

  public Reply<Void> form(Request<Void> request) {
    var _ = bars.project(request).toWorkIn();
    return form(request, Form.blank());
  }

  private Reply<Void> form(Request<?> request, Form form) {
    Bar bar = bars.of(request, ProjectView.LIST, null);
    return screen.show(
        request, form.status(), new NewTaskView(NewTaskFormView.of(bar, null, form)));
  }

  /** From a page of its own, which leads to it. */
  public Reply<Void> make(Request<NewTask> request) {
    Task task = made(request);
    return Screen.go(
        address(request, "/tasks/" + task.key()),
        Flash.of("flash.task_created", task.key(), task.title()));
  }

  public Reply<Void> makeAgain(Request<?> request, Failure failure) {
    return form(request, Form.again(request, failure));
  }

  private Task made(Request<NewTask> request) {
    LocalDate day = request.body().dueDay();
    return tasks.create(
        request.tenant(),
        Outlook.ref(request),
        request.body().draft(day == null ? null : dueDays.endOf(request.tenant(), day)));
  }

  private static String address(Request<?> request, String rest) {
    return "/o/" + request.text("organization") + rest;
  }
}
