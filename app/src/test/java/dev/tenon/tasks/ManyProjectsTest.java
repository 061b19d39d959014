package dev.tenon.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestDatabase;
import dev.tenon.testing.TestOrganization;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Filters by names that more projects use than a list of ids should hold find what their meaning
 * says: the ids, in a condition written out by the test.
 */
final class ManyProjectsTest {
  private static final String TIER =
      "update organizations set subscription_tier = 'enterprise' where id = ?";

  /** Projects 1 to 120; every tenth is private, 120 lies in the trash, 119 is archived. */
  private static final String PROJECTS =
      """
      insert into projects (organization_id, id, key, title, visibility, status, deleted_at)
      select o.id, md5('project' || n || o.id)::uuid, 'P' || n, 'Project ' || n,
             case when n % 10 = 0 then 'private' else 'organization' end,
             case n when 120 then 'deleted' when 119 then 'archived' else 'active' end,
             case n when 120 then now() end
        from (select ?::uuid as id) o, generate_series(1, 120) as n
      """;

  /** Two are called as a category that they aren't of, and one of each project is called Open. */
  private static final String STATUSES =
      """
      insert into task_statuses (organization_id, id, project_id, name, category, position)
      select p.organization_id, md5('status' || s.name || p.id)::uuid, p.id, s.name,
             case when p.key in ('P7', 'P8') then s.odd else s.category end, s.position
        from projects p
       cross join (values ('To do', 'unstarted', 'unstarted', 1), ('Open', 'started', 'completed', 2),
                          ('Started', 'completed', 'backlog', 3), ('Closed', 'cancelled', 'started', 4))
          as s (name, category, odd, position)
       where p.organization_id = ?
      """;

  private static final String LABELS =
      """
      insert into labels (organization_id, id, project_id, name)
      select p.organization_id, md5('label' || l.name || p.id)::uuid, p.id, l.name
        from projects p
       cross join (values ('Bug'), ('bug fix')) as l (name)
       where p.organization_id = ?
       union all
      select p.organization_id, md5('rare' || p.id)::uuid, p.id, 'Rare'
        from projects p
       where p.organization_id = ?
         and p.key in ('P3', 'P7', 'P10')
      """;

  /** One in each status, made in another order than their ids say; some in the trash. */
  private static final String TASKS =
      """
      insert into tasks (organization_id, id, project_id, number, title, status_id, priority,
                         created_at, deleted_at)
      select s.organization_id, md5('task' || s.id)::uuid, s.project_id, s.position, 'Task', s.id,
             case when s.position % 2 = 0 then 'high' else 'low' end,
             timestamptz '2025-01-01' + make_interval(mins => ('x' || left(md5('t' || s.id), 4))::bit(16)::integer),
             case when p.key in ('P5', 'P7') and s.position = 2 then now() end
        from task_statuses s
        join projects p on p.organization_id = s.organization_id and p.id = s.project_id
       where s.organization_id = ?
      """;

  private static final String TASK_LABELS =
      """
      insert into task_labels (organization_id, project_id, task_id, label_id)
      select t.organization_id, t.project_id, t.id, l.id
        from tasks t
        join labels l on l.organization_id = t.organization_id and l.project_id = t.project_id
       where t.organization_id = ?
         and (l.name <> 'Bug' or t.number <> 3)
      """;

  /** The member has every third task, as whatever; somebody is taken off again. */
  private static final String ASSIGNEES =
      """
      insert into task_assignees (organization_id, project_id, task_id, user_id, role)
      select t.organization_id, t.project_id, t.id, u.id,
             (array['lead', 'contributor', 'reviewer'])[t.number % 3 + 1]
        from tasks t
        join users u on u.organization_id = t.organization_id and u.role = 'member'
       where t.organization_id = ?
         and ('x' || left(md5('a' || t.id), 2))::bit(8)::integer % 3 = 0
      """;

  /** After all of it: a status becomes a closed one, a label another's namesake, one is deleted. */
  private static final List<String> CHANGES =
      List.of(
          """
          update task_statuses
             set category = 'completed'
           where organization_id = ?
             and name = 'To do'
             and project_id in (select id from projects where key in ('P11', 'P12'))
          """,
          """
          update labels
             set name = 'Rarer'
           where organization_id = ?
             and name = 'bug fix'
             and project_id in (select id from projects where key in ('P13', 'P14'))
          """,
          """
          update labels
             set deleted_at = now()
           where organization_id = ?
             and name = 'Bug'
             and project_id in (select id from projects where key = 'P15')
          """,
          """
          delete from task_assignees
           where organization_id = ?
             and project_id in (select id from projects where key in ('P16', 'P17', 'P18'))
          """);

  private final TestOrganization organization = TestOrganization.make();
  private final TestClient client = organization.member().client();

  @BeforeEach
  void fill() throws SQLException {
    try (Connection connection = TestDatabase.superuser().getConnection()) {
      connection.setAutoCommit(false);
      List<String> all =
          new ArrayList<>(List.of(TIER, PROJECTS, STATUSES, LABELS, TASKS, TASK_LABELS, ASSIGNEES));
      all.addAll(CHANGES);
      for (String sql : all) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
            statement.setObject(i, organization.id());
          }
          statement.execute();
        }
      }
      connection.commit();
    }
  }

  @Test
  void namesMeanWhatTheirIdsWould() throws SQLException {
    same("status:open", status("'open'", "'backlog', 'unstarted', 'started'"));
    same("status:closed", status("'closed'", "'completed', 'cancelled'"));
    same("status:\"Open\"", status("'open'", "'backlog', 'unstarted', 'started'"));
    same("-status:open", "not (%s)".formatted(status("'open'", "'backlog','unstarted','started'")));
    same("status:started", status("'started'", "'started'"));
    same("status:\"to do\",completed", status("'to do', 'completed'", "'completed'"));
    same("status:backlog", status("'backlog'", "'backlog'"));
    same("label:bug", label("'bug'"));
    same("label:RARE", label("'rare'"));
    same("label:bug,rarer", label("'bug', 'rarer'"));
    same("label!=\"bug fix\"", "not (%s)".formatted(label("'bug fix'")));
    same("label:" + id("label", "Bug", "P1"), "t.number <> 3 and p.key = 'P1'");
    same("status:" + id("status", "Open", "P2"), "t.number = 2 and p.key = 'P2'");
  }

  @Test
  void theyDoBesideEachOther() throws SQLException {
    String open = status("'open'", "'backlog', 'unstarted', 'started'");
    String both = "(%s) and (%s)";
    same("status:open label:bug", both.formatted(open, label("'bug'")));
    same("label:\"Bug Fix\" status:open", both.formatted(open, label("'bug fix'")));
    same("status:open label:rare,rarer", both.formatted(open, label("'rare', 'rarer'")));
    same("status:open -label:bug", "(%s) and not (%s)".formatted(open, label("'bug'")));
    same("status:open OR label:rare", "(%s) or (%s)".formatted(open, label("'rare'")));
    same(
        "status:open priority>=high label:bug",
        "(%s) and (%s) and t.priority = 'high'".formatted(open, label("'bug'")));
    same(
        "status:open label:" + id("label", "Bug", "P1"),
        "(%s) and t.number <> 3 and p.key = 'P1'".formatted(open));
  }

  @Test
  void tasksOfAPersonAreThoseThatTheyAreAssigned() throws SQLException {
    same("assignee:me", assigned("true"));
    same("lead:me", assigned("ta.role = 'lead'"));
    same("assignee:me priority:high", "(%s) and t.priority = 'high'".formatted(assigned("true")));
    same("-assignee:me", "not (%s)".formatted(assigned("true")));
    same("assignee:none", "not (%s)".formatted(assigned("true")));
    same(
        "lead:me status:closed",
        "(%s) and (%s)"
            .formatted(
                assigned("ta.role = 'lead'"), status("'closed'", "'completed', 'cancelled'")));
  }

  @Test
  void whatNobodyCalledSoIsUnknown() {
    client.get("/tasks?filter=" + encoded("status:open label:bgu")).expect(400, "filter");
    client.get("/tasks?filter=" + encoded("status:opne")).expect(400, "filter");
  }

  private void same(String filter, String meaning) throws SQLException {
    List<String> expected = expected(meaning);
    assertThat(expected).as(filter).isNotEmpty();
    assertThat(walked(filter)).as(filter).isEqualTo(expected);
  }

  private static String status(String names, String categories) {
    return """
    exists (select
              from task_statuses s
             where s.id = t.status_id
               and (lower(s.name) in (%s) or s.category in (%s)))
    """
        .formatted(names, categories);
  }

  private static String label(String names) {
    return """
    exists (select
              from task_labels tl
              join labels l on l.id = tl.label_id and l.deleted_at is null
             where tl.task_id = t.id
               and lower(l.name) in (%s))
    """
        .formatted(names);
  }

  private static String assigned(String how) {
    return "exists (select from task_assignees ta where ta.task_id = t.id and %s)".formatted(how);
  }

  private List<String> expected(String meaning) throws SQLException {
    try (Connection connection = TestDatabase.superuser().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select p.key || '-' || t.number
                  from tasks t
                  join projects p on p.organization_id = t.organization_id and p.id = t.project_id
                 where t.organization_id = ?
                   and t.deleted_at is null
                   and p.deleted_at is null
                   and p.visibility = 'organization'
                   and (%s)
                 order by t.created_at desc, t.id desc
                """
                    .formatted(meaning))) {
      statement.setObject(1, organization.id());
      List<String> keys = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          keys.add(rows.getString(1));
        }
      }
      return keys;
    }
  }

  /** Page by page, so that every page begins where it should. */
  private List<String> walked(String filter) {
    List<String> keys = new ArrayList<>();
    String first = "/tasks?limit=90&filter=" + encoded(filter);
    String next = "";
    while (!next.equals("null")) {
      var page = client.get(next.isEmpty() ? first : first + "&after=" + next).expect(200);
      for (JsonNode item : page.json().at("/items")) {
        keys.add(item.at("/key").stringValue());
      }
      next = page.text("/next");
    }
    return keys;
  }

  private UUID id(String kind, String name, String key) throws SQLException {
    try (Connection connection = TestDatabase.superuser().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select md5(?||?||md5('project'||?||?)::uuid)::uuid")) {
      statement.setString(1, kind);
      statement.setString(2, name);
      statement.setString(3, key.substring(1));
      statement.setString(4, organization.id().toString());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
