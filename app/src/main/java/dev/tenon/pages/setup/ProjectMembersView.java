package dev.tenon.pages.setup;

import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectMember;
import dev.tenon.users.People;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import java.util.List;

/**
 * Who is in a project.
 *
 * @param candidates people who are not
 * @param refused what was refused and why; blank mostly
 */
public record ProjectMembersView(
    Project project,
    List<ProjectMember> members,
    List<People.Person> candidates,
    boolean manages,
    Form refused)
    implements View {}
