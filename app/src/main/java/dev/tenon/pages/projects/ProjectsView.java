package dev.tenon.pages.projects;

import dev.tenon.projects.Project;
import dev.tenon.web.Page;
import dev.tenon.web.pages.View;

/** The projects of an organization. */
public record ProjectsView(Page<Project> projects) implements View {}
