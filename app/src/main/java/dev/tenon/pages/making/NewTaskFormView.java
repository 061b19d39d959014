package dev.tenon.pages.making;

import dev.tenon.pages.views.Bar;
import dev.tenon.pages.views.Outlook;
import dev.tenon.projects.Project;
import dev.tenon.users.People;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Here;
import dev.tenon.web.pages.View;
import dev.tenon.workflow.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that a task is made by.
 *
 * @param outlook the view that it stands over; null on a page of its own
 */
public record NewTaskFormView(
    Project project,
    List<Status> statuses,
    List<People.Person> people,
    @Nullable Outlook outlook,
    Form form)
    implements View {

  /** An empty one over a view. */
  public static NewTaskFormView over(Bar bar) {
    return over(bar, Form.blank());
  }

  /** One over a view, with what was typed. */
  static NewTaskFormView over(Bar bar, Form form) {
    return of(bar, bar.outlook(), form);
  }

  static NewTaskFormView of(Bar bar, @Nullable Outlook outlook, Form form) {
    return new NewTaskFormView(
        bar.project(), bar.choices().statuses(), bar.assignable(), outlook, form);
  }

  /** Where it is sent to. */
  public String action(Here here) {
    return outlook == null
        ? here.path("/projects/" + project.key() + "/new-task")
        : outlook.form(here, "/tasks");
  }

  /** The page that it leads back to. */
  public String back(Here here) {
    return outlook == null ? here.path("/projects/" + project.key()) : outlook.path(here);
  }
}
