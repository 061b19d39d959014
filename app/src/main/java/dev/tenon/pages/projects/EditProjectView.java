package dev.tenon.pages.projects;

import dev.tenon.projects.Project;
import dev.tenon.users.People;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import java.util.List;

/**
 * Changing a project.
 *
 * @param project as it is now
 * @param overtaken what somebody else changed meanwhile: field and what it says now
 */
public record EditProjectView(
    Form form, Project project, List<People.Person> people, List<Overtaken> overtaken)
    implements View {

  /** A field that says something else by now than what was typed. */
  public record Overtaken(String field, String now) {}
}
