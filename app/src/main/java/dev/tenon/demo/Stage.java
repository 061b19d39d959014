package dev.tenon.demo;

import dev.tenon.db.Sql;
import dev.tenon.db.Tx;
import dev.tenon.json.Json;
import dev.tenon.json.JsonText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the demo's records, a table at a time, with the times that the story gives them. */
final class Stage {
  private static final Sql PEOPLE =
      Sql.of(
          """
          insert into users
                 (organization_id, id, email, display_name, role, manager_user_id, created_at)
          select :organization_id, r.id, r.email, r.name, r.role, r.manager_id, r.created_at
            from json_to_recordset(:rows::json)
              as r (id uuid, email text, name text, role text, manager_id uuid,
                    created_at timestamptz)
          """);

  private static final Sql TEAMS =
      Sql.of(
          """
          insert into teams (organization_id, id, name, parent_team_id, created_at)
          select :organization_id, r.id, r.name, r.parent_id, r.created_at
            from json_to_recordset(:rows::json)
              as r (id uuid, name text, parent_id uuid, created_at timestamptz)
          """);

  private static final Sql TEAM_MEMBERS =
      Sql.of(
          """
          insert into team_members (organization_id, team_id, user_id, role)
          select :organization_id, r.id, r.user_id, r.role
            from json_to_recordset(:rows::json) as r (id uuid, user_id uuid, role text)
          """);

  private static final Sql PROJECTS =
      Sql.of(
          """
          insert into projects (organization_id, id, key, title, description, visibility,
                                lead_user_id, last_task_number, created_at)
          select :organization_id, r.id, r.key, r.title, r.description, r.visibility, r.lead_id,
                 r.tasks, r.created_at
            from json_to_recordset(:rows::json)
              as r (id uuid, key text, title text, description text, visibility text, lead_id uuid,
                    tasks integer, created_at timestamptz)
          """);

  private static final Sql PROJECT_MEMBERS =
      Sql.of(
          """
          insert into project_members (organization_id, project_id, user_id, role)
          select :organization_id, r.id, r.user_id, r.role
            from json_to_recordset(:rows::json) as r (id uuid, user_id uuid, role text)
          """);

  private static final Sql STATUSES =
      Sql.of(
          """
          insert into task_statuses
                 (organization_id, project_id, id, name, category, position, wip_limit)
          select :organization_id, r.project_id, r.id, r.name, r.category, r.position, r.wip_limit
            from json_to_recordset(:rows::json)
              as r (project_id uuid, id uuid, name text, category text, position integer,
                    wip_limit integer)
          """);

  private static final Sql LABELS =
      Sql.of(
          """
          insert into labels (organization_id, project_id, id, name, color)
          select :organization_id, r.project_id, r.id, r.name, r.color
            from json_to_recordset(:rows::json)
              as r (project_id uuid, id uuid, name text, color text)
          """);

  private static final Sql TASKS =
      Sql.of(
          """
          insert into tasks (organization_id, project_id, id, number, title, description, status_id,
                             priority, parent_task_id, due_date, estimate, position,
                             created_by_user_id, created_at, completed_at)
          select :organization_id, r.project_id, r.id, r.number, r.title, r.description,
                 r.status_id, r.priority, r.parent_id, r.due_date, r.estimate,
                 'f' || lpad(r.number::text, 6, '0'), r.author_id, r.created_at, r.completed_at
            from json_to_recordset(:rows::json)
              as r (project_id uuid, id uuid, number integer, title text, description text,
                    status_id uuid, priority text, parent_id uuid, due_date timestamptz,
                    estimate numeric, author_id uuid, created_at timestamptz,
                    completed_at timestamptz)
          """);

  private static final Sql ASSIGNEES =
      Sql.of(
          """
          insert into task_assignees
                 (organization_id, project_id, task_id, user_id, role, assigned_at)
          select :organization_id, r.project_id, r.task_id, r.user_id, r.role, r.at
            from json_to_recordset(:rows::json)
              as r (project_id uuid, task_id uuid, user_id uuid, role text, at timestamptz)
          """);

  private static final Sql TASK_LABELS =
      Sql.of(
          """
          insert into task_labels (organization_id, project_id, task_id, label_id)
          select :organization_id, r.project_id, r.task_id, r.label_id
            from json_to_recordset(:rows::json)
              as r (project_id uuid, task_id uuid, label_id uuid)
          """);

  private static final Sql RELATIONS =
      Sql.of(
          """
          insert into task_relations (organization_id, project_id, task_id, related_project_id,
                                      related_task_id, kind)
          select :organization_id, r.project_id, r.task_id, r.project_id, r.related_id, r.kind
            from json_to_recordset(:rows::json)
              as r (project_id uuid, task_id uuid, related_id uuid, kind text)
          """);

  private static final Sql COMMENTS =
      Sql.of(
          """
          insert into comments (organization_id, project_id, task_id, id, parent_comment_id,
                                author_user_id, body, created_at)
          select :organization_id, r.project_id, r.task_id, r.id, r.parent_id, r.author_id, r.body,
                 r.created_at
            from json_to_recordset(:rows::json)
              as r (project_id uuid, task_id uuid, id uuid, parent_id uuid, author_id uuid,
                    body text, created_at timestamptz)
          """);

  private final Tx tx;

  Stage(Tx tx) {
    this.tx = tx;
  }

  record Person(
      UUID id,
      String email,
      String name,
      String role,
      @Nullable UUID managerId,
      Instant createdAt) {}

  record Team(UUID id, String name, @Nullable UUID parentId, Instant createdAt) {}

  /** Somebody in a team or in a project. */
  record Member(UUID id, UUID userId, String role) {}

  record Project(
      UUID id,
      String key,
      String title,
      String description,
      String visibility,
      UUID leadId,
      int tasks,
      Instant createdAt) {}

  record Status(
      UUID projectId,
      UUID id,
      String name,
      String category,
      int position,
      @Nullable Integer wipLimit) {}

  record Label(UUID projectId, UUID id, String name, String color) {}

  record Task(
      UUID projectId,
      UUID id,
      int number,
      String title,
      String description,
      UUID statusId,
      String priority,
      @Nullable UUID parentId,
      @Nullable Instant dueDate,
      @Nullable BigDecimal estimate,
      UUID authorId,
      Instant createdAt,
      @Nullable Instant completedAt) {
    /** The same, to be done until then. */
    Task dueAt(Instant due) {
      return new Task(
          projectId,
          id,
          number,
          title,
          description,
          statusId,
          priority,
          parentId,
          due,
          estimate,
          authorId,
          createdAt,
          completedAt);
    }
  }

  record Assignee(UUID projectId, UUID taskId, UUID userId, String role, Instant at) {}

  record TaskLabel(UUID projectId, UUID taskId, UUID labelId) {}

  record Relation(UUID projectId, UUID taskId, UUID relatedId, String kind) {}

  record Comment(
      UUID projectId,
      UUID taskId,
      UUID id,
      @Nullable UUID parentId,
      UUID authorId,
      String body,
      Instant createdAt) {}

  void people(List<Person> rows) {
    write(PEOPLE, rows);
  }

  /** Above before below: the database derives a team's path from the one above. */
  void teams(List<Team> rows) {
    rows.forEach(team -> write(TEAMS, List.of(team)));
  }

  void teamMembers(List<Member> rows) {
    write(TEAM_MEMBERS, rows);
  }

  void project(Project row) {
    write(PROJECTS, List.of(row));
  }

  void projectMembers(List<Member> rows) {
    write(PROJECT_MEMBERS, rows);
  }

  void statuses(List<Status> rows) {
    write(STATUSES, rows);
  }

  void labels(List<Label> rows) {
    write(LABELS, rows);
  }

  void tasks(List<Task> rows) {
    write(TASKS, rows);
  }

  void assignees(List<Assignee> rows) {
    write(ASSIGNEES, rows);
  }

  void taskLabels(List<TaskLabel> rows) {
    write(TASK_LABELS, rows);
  }

  void relations(List<Relation> rows) {
    write(RELATIONS, rows);
  }

  void comments(List<Comment> rows) {
    write(COMMENTS, rows);
  }

  private void write(Sql statement, List<? extends Record> rows) {
    tx.update(statement.bind("rows", new JsonText(Json.MAPPER.writeValueAsString(rows))));
  }
}
