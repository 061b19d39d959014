package dev.tenon.pages.settings;

import dev.tenon.history.AuditEntry;
import dev.tenon.users.People;
import dev.tenon.web.Page;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audit log.
 *
 * @param asked what narrows it, as it was asked for
 * @param next the address of the page that follows; null on the last one
 */
public record AuditView(
    Page<AuditEntry> entries, List<People.Person> people, Form asked, @Nullable String next)
    implements View {

  /** The kinds of records that the page has words for; of others it shows the table's name. */
  public static final List<String> TYPES =
      List.of(
          "organizations",
          "users",
          "organization_tenants",
          "invitations",
          "api_tokens",
          "sessions",
          "teams",
          "team_members",
          "projects",
          "project_members",
          "task_statuses",
          "task_status_transitions",
          "labels",
          "tasks",
          "task_assignees",
          "task_labels",
          "task_relations",
          "comments",
          "attachments",
          "imports");

  /** What changed of a record, ready to be read. */
  public List<Difference> differences(AuditEntry entry) {
    return Difference.of(entry.changes());
  }
}
