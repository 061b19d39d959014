package dev.tenon.bench.population;

import dev.tenon.bench.copy.TableCopy;
import dev.tenon.bench.copy.TableCopy.Target;
import dev.tenon.db.installation.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Every table that a population fills. Its rows come in the state that the triggers would have left
 * them in, and its audit log with them.
 */
final class Tables implements AutoCloseable {
  final TableCopy accounts;
  final TableCopy organizations;
  final TableCopy users;
  final TableCopy memberships;
  final TableCopy teams;
  final TableCopy teamMembers;
  final TableCopy projects;
  final TableCopy projectMembers;
  final TableCopy statuses;
  final TableCopy labels;
  final TableCopy tasks;
  final TableCopy assignees;
  final TableCopy taskLabels;
  final TableCopy openTaskLabels;
  final TableCopy comments;
  final AuditCopy audit;

  private final DatabaseUrl superuser;
  private final List<Connection> connections = new ArrayList<>();
  private final List<TableCopy> all = new ArrayList<>();

  /**
   * Opens all.
   *
   * @param months of which there are entries in the audit log
   */
  Tables(DatabaseUrl superuser, List<YearMonth> months) throws SQLException {
    this.superuser = superuser;
    try {
      accounts = copy("identity.accounts", "id, email, email_verified_at, created_at");
      organizations =
          copy(
              "organizations",
              "id, name, slug, subscription_tier, time_zone, locale, created_at, updated_at");
      users =
          copy(
              "users",
              "organization_id, id, account_id, email, display_name, role, manager_user_id,"
                  + " created_at, updated_at");
      memberships =
          copy(
              "organization_tenants",
              "organization_id, user_id, account_id, status, invited_by_user_id, joined_at");
      teams =
          copy(
              "teams",
              "organization_id, id, name, description, parent_team_id, path, created_at,"
                  + " updated_at");
      teamMembers = copy("team_members", "organization_id, team_id, user_id, role, created_at");
      projects =
          copy(
              "projects",
              "organization_id, id, key, title, description, status, visibility, lead_user_id,"
                  + " created_by_user_id, last_task_number, created_at, updated_at");
      projectMembers =
          copy("project_members", "organization_id, project_id, user_id, role, created_at");
      statuses =
          copy(
              "task_statuses",
              "organization_id, id, project_id, name, category, position, created_at, updated_at");
      labels =
          copy(
              "labels",
              "organization_id, id, project_id, name, color, description, created_at, updated_at");
      tasks =
          copy(
              "tasks",
              "organization_id, id, project_id, number, title, description, status_id, priority,"
                  + " parent_task_id, due_date, estimate, position, created_by_user_id, created_at,"
                  + " updated_at, completed_at, deleted_at, version");
      assignees =
          copy(
              "task_assignees",
              "organization_id, project_id, task_id, user_id, role, assigned_by_user_id,"
                  + " assigned_at, task_created_at");
      taskLabels =
          copy("task_labels", "organization_id, project_id, task_id, label_id, created_at");
      openTaskLabels =
          copy(
              "open_task_labels",
              "organization_id, project_id, task_id, label_id, label_name, created_at");
      comments =
          copy(
              "comments",
              "organization_id, id, project_id, task_id, parent_comment_id, author_user_id, body,"
                  + " created_at, updated_at");
      audit = new AuditCopy(months, this::copy);
    } catch (SQLException fault) {
      close();
      throw fault;
    }
  }

  private TableCopy copy(String table, String columns) throws SQLException {
    return copy(new Target(table, table, columns));
  }

  private TableCopy copy(Target target) throws SQLException {
    Connection connection = superuser.dataSource().getConnection();
    connections.add(connection);
    TableCopy copy = new TableCopy(connection, target);
    all.add(copy);
    return copy;
  }

  /** Sends the rest of each and commits them; tells what was sent. */
  List<TableCopy> finish() throws SQLException {
    for (TableCopy copy : all) {
      copy.finish();
    }
    return all;
  }

  /** What was not finished is undone. */
  @Override
  public void close() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
