package dev.tenon;

import dev.tenon.comments.CommentLists;
import dev.tenon.comments.Comments;
import dev.tenon.db.Db;
import dev.tenon.exports.ExportApi;
import dev.tenon.history.AuditLog;
import dev.tenon.history.NamedRecords;
import dev.tenon.imports.Imports;
import dev.tenon.jobs.Jobs;
import dev.tenon.labels.Labels;
import dev.tenon.lists.Lists;
import dev.tenon.organizations.Organizations;
import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.pages.people.PeoplePages;
import dev.tenon.pages.people.TeamPages;
import dev.tenon.pages.settings.AuditPages;
import dev.tenon.pages.settings.ImportPages;
import dev.tenon.pages.settings.OrganizationPages;
import dev.tenon.pages.settings.TrashPages;
import dev.tenon.pages.setup.LabelPages;
import dev.tenon.pages.setup.ProjectMemberPages;
import dev.tenon.pages.setup.WorkflowPages;
import dev.tenon.projects.ProjectLifecycle;
import dev.tenon.projects.ProjectMembers;
import dev.tenon.projects.Projects;
import dev.tenon.routes.pages.PeoplePageRoutes;
import dev.tenon.routes.pages.SettingsPageRoutes;
import dev.tenon.routes.pages.SetupPageRoutes;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.Tasks;
import dev.tenon.teams.TeamMembers;
import dev.tenon.teams.Teams;
import dev.tenon.users.People;
import dev.tenon.web.Route;
import dev.tenon.web.pages.Screen;
import dev.tenon.workflow.StatusRemoval;
import dev.tenon.workflow.Statuses;
import dev.tenon.workflow.Transitions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Wires the pages of administration: the part of {@link App} that manages what others work with.
 */
record Administration(Db db, Supplier<UUID> ids, Lists lists, Jobs jobs, Screen screen) {

  List<Route<?, ?>> pages(ExportApi exports) {
    var conflicts = new Conflicts(new AuditLog(lists));
    var teams = new Teams(db, ids, lists);
    var work =
        new TrashPages.Work(
            new Tasks(db, ids),
            new TaskLists(db, lists),
            new Comments(db, ids),
            new CommentLists(db, lists));
    List<Route<?, ?>> pages = new ArrayList<>();
    pages.addAll(PeoplePageRoutes.choices(new PeoplePages(screen, new People(db))));
    pages.addAll(
        PeoplePageRoutes.teams(
            new TeamPages(screen, conflicts, teams, new TeamMembers(db, teams), new People(db))));
    pages.addAll(
        SettingsPageRoutes.organization(
            new OrganizationPages(screen, conflicts, new Organizations(db))));
    pages.addAll(
        SettingsPageRoutes.imports(new ImportPages(screen, new Imports(db, ids, jobs)), exports));
    pages.addAll(
        SettingsPageRoutes.audit(
            new AuditPages(screen, new AuditLog(lists), new NamedRecords(db), new People(db))));
    pages.addAll(
        SettingsPageRoutes.trash(new TrashPages(screen, lists, new ProjectLifecycle(db), work)));
    var projects = new Projects(db, ids);
    pages.addAll(
        SetupPageRoutes.members(
            new ProjectMemberPages(screen, projects, new ProjectMembers(db), new People(db))));
    pages.addAll(
        SetupPageRoutes.workflow(
            new WorkflowPages(
                screen,
                conflicts,
                projects,
                new Statuses(db, ids),
                new StatusRemoval(db),
                new Transitions(db))));
    pages.addAll(
        SetupPageRoutes.labels(
            new LabelPages(screen, conflicts, projects, new Labels(db, ids, lists))));
    return pages;
  }
}
