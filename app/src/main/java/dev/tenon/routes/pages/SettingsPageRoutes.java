package dev.tenon.routes.pages;

import dev.tenon.exports.ExportApi;
import dev.tenon.imports.Imports;
import dev.tenon.organizations.Organizations;
import dev.tenon.pages.settings.AuditPages;
import dev.tenon.pages.settings.ImportPages;
import dev.tenon.pages.settings.OrganizationPages;
import dev.tenon.pages.settings.TrashPages;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import java.util.List;

/** An organization's settings: their pages. */
public final class SettingsPageRoutes {
  private static final String SETTINGS = "/o/{organization}/settings";
  private static final String TRASH = SETTINGS + "/trash";

  private SettingsPageRoutes() {}

  public static List<Route<?, ?>> organization(OrganizationPages pages) {
    return List.of(
        Route.page(SETTINGS)
            .named("settingsPage", "The organization's name, defaults, tier and limits.")
            .needs(Access.administer())
            .followingOrganization()
            .by(pages::show),
        Route.form(SETTINGS)
            .named("settingsForm", "Changes the organization's name or defaults.")
            .needs(Access.administer())
            .with(
                Parameter.whole(
                    "version", "The version that the page showed.", 1, Integer.MAX_VALUE))
            .takes(Organizations.Patch.class)
            .again(pages::again)
            .by(pages::update));
  }

  public static List<Route<?, ?>> imports(ImportPages pages, ExportApi exports) {
    return List.of(
        Route.page(SETTINGS + "/import")
            .named("importPage", "What was imported, and the forms to import and export.")
            .needs(Access.administer())
            .by(pages::show),
        Route.form(SETTINGS + "/import")
            .named("importForm", "Takes an archive, which a job then imports.")
            .needs(Access.administer())
            .uploads(Imports.MAX_BYTES)
            .with(Parameter.text("project", "The project's key."))
            .with(Parameter.text("file_name", "What the archive is called."))
            .again(pages::again)
            .by(pages::upload),
        Route.form(SETTINGS + "/export")
            .named("exportForm", "Everything of the organization as one checksummed zip.")
            .needs(Access.administer())
            .by(exports::export));
  }

  public static List<Route<?, ?>> audit(AuditPages pages) {
    return List.of(
        Route.page(SETTINGS + "/audit-log")
            .named("auditLogPage", "What happened, by person, record, action and time.")
            .needs(Access.administer())
            .with(Parameter.text("person", "Only what this person did."))
            .with(Parameter.text("record", "Only this record's history."))
            .with(Parameter.text("type", "The table of the records, such as tasks."))
            .with(Parameter.text("action", "Only this, such as create or sign_in."))
            .with(Parameter.text("since", "From this day on."))
            .with(Parameter.text("until", "Up to this day."))
            .with(Parameter.text("after", "The cursor that the page before gave as next."))
            .by(pages::show));
  }

  public static List<Route<?, ?>> trash(TrashPages pages) {
    return List.of(
        Route.page(TRASH)
            .named("trashPage", "What was deleted and can be restored.")
            .needs(Access.read())
            .with(Parameter.text("projects", "The cursor behind the projects shown before."))
            .with(Parameter.text("tasks", "The cursor behind the tasks shown before."))
            .with(Parameter.text("comments", "The cursor behind the comments shown before."))
            .by(pages::show),
        Route.form(TRASH + "/projects/{project}/restoration")
            .named("trashedProjectForm", "Brings a project back from the trash.")
            .needs(Access.write())
            .again(pages::again)
            .by(pages::restoreProject),
        Route.form(TRASH + "/tasks/{task}/restoration")
            .named("trashedTaskForm", "Brings a task back from the trash.")
            .needs(Access.write())
            .again(pages::again)
            .by(pages::restoreTask),
        Route.form(TRASH + "/comments/{comment}/restoration")
            .named("trashedCommentForm", "Brings a comment back from the trash.")
            .needs(Access.write())
            .again(pages::again)
            .by(pages::restoreComment));
  }
}
