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
 * @param people to choose a lead from
 * @param putAway why it couldn't be archived, activated or deleted; blank otherwise
 */
public record EditProjectView(Form form, Project project, List<People.Person> people, Form putAway)
    implements View {}
