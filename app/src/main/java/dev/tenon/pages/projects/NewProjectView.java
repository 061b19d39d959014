package dev.tenon.pages.projects;

import dev.tenon.users.People;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import java.util.List;

/** Making a project. */
public record NewProjectView(Form form, List<People.Person> people) implements View {}
