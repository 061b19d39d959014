package dev.tenon.pages.settings;

import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audit log.
 *
 * @param people some names to choose from; any other can be typed
 * @param asked what narrows it, as it was asked for, and what of that can't be
 * @param next the address of the page that follows; null on the last one
 */
public record AuditView(
    List<AuditLine> lines, List<String> people, Form asked, @Nullable String next) implements View {
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
          "imports",
          "saved_filters");

  /** What can be done, or can happen. */
  public static final List<String> ACTIONS =
      List.of(
          "create",
          "update",
          "delete",
          "restore",
          "sign_in",
          "sign_in_failed",
          "sign_out",
          "password_change",
          "permission_denied",
          "export");
}
