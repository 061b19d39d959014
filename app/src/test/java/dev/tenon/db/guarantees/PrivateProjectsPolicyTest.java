package dev.tenon.db.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** In the story OPS is private, and of Ann and Ben; Cyd is not in it. */
final class PrivateProjectsPolicyTest {
  private static final String PROJECT_TABLES =
      """
      select a.attrelid::regclass || ' ' || a.attname
        from pg_attribute a
        join pg_class c on c.oid = a.attrelid
       where c.relkind in ('r', 'p')
         and not c.relispartition
         and a.attname in ('project_id', 'related_project_id')
         and has_table_privilege('tenon_app', c.oid, 'select')
       order by 1
      """;

  @Test
  void everythingThatHangsOnAPrivateProjectIsHiddenFromOthers() throws SQLException {
    Story story = Story.told();
    List<String> seen = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    try (Caller cyd = story.caller("cyd");
        Caller ben = story.caller("ben")) {
      for (String column : ben.list(PROJECT_TABLES)) {
        String[] parts = column.split(" ", -1);
        String query = "select 1 from %s where %s = ?".formatted(parts[0], parts[1]);
        if (!cyd.list(query, story.id("ops")).isEmpty()) {
          seen.add(column);
        }
        if (ben.list(query, story.id("ops")).isEmpty()) {
          hidden.add(column);
        }
      }
      assertThat(seen).as("shown to somebody outside").isEmpty();
      assertThat(hidden).as("kept from a member, or without a row in story.sql").isEmpty();
      assertThat(cyd.list("select key from projects")).containsExactly("WEB");
      assertThat(ben.list("select key from projects order by key")).containsExactly("OPS", "WEB");
    }
  }

  @Test
  void aRelationIsHiddenWhenEitherEndIs() throws SQLException {
    Story story = Story.told();
    try (Caller cyd = story.caller("cyd")) {
      assertThat(cyd.list("select kind from task_relations")).containsExactly("blocks");
    }
  }

  @Test
  void whoSeesNothingOfAProjectWritesNothingInIt() throws SQLException {
    Story story = Story.told();
    UUID ops = story.id("ops");
    try (Caller cyd = story.caller("cyd")) {
      assertThat(cyd.run("update tasks set title = 'x' where project_id = ?", ops)).isZero();
      assertThat(cyd.run("update projects set title = 'x' where id = ?", ops)).isZero();
      assertThat(cyd.run("update projects set last_task_number = last_task_number + 1")).isOne();
      assertThat(cyd.run("delete from task_labels where project_id = ?", ops)).isZero();
      assertThat(
              cyd.refused(
                      """
                      insert into project_members (organization_id, project_id, user_id)
                      values (?, ?, ?)
                      """,
                      story.organization(),
                      ops,
                      story.id("cyd"))
                  .forbidden())
          .isTrue();
      assertThat(
              cyd.refused(
                      """
                      insert into comments (organization_id, id, project_id, task_id, body)
                      values (?, gen_random_uuid(), ?, ?, 'x')
                      """,
                      story.organization(),
                      ops,
                      story.id("ops 1"))
                  .forbidden())
          .isTrue();
      assertThat(
              cyd.refused(
                      """
                      insert into tasks (organization_id, id, project_id, number, title, status_id)
                      values (?, gen_random_uuid(), ?, 99, 'x', ?)
                      """,
                      story.organization(),
                      ops,
                      story.id("ops todo"))
                  .forbidden())
          .isTrue();
    }
  }

  @Test
  void whoMaySeeEverythingDoes() throws SQLException {
    Story story = Story.told();
    try (Caller cyd = story.caller("cyd")) {
      cyd.set("app.sees_private", "on");

      assertThat(cyd.list("select key from projects order by key")).containsExactly("OPS", "WEB");
      assertThat(cyd.list("select 1 from tasks where project_id = ?", story.id("ops"))).hasSize(2);
    }
  }

  @Test
  void whoActsForNobodySeesNoPrivateProject() throws SQLException {
    Story story = Story.told();
    try (Caller nobody = Caller.application()) {
      nobody.set("app.organization_id", story.organization().toString());

      assertThat(nobody.list("select key from projects")).containsExactly("WEB");
    }
  }

  @Test
  void leavingAProjectHidesItAtOnceAndItsHistoryWithIt() throws SQLException {
    Story story = Story.told();
    String history = "select 1 from audit.audit_logs where project_id = ?";
    try (Caller ann = story.caller("ann");
        Caller ben = story.caller("ben")) {
      assertThat(ben.list(history, story.id("ops"))).isNotEmpty();

      ann.run(
          "delete from project_members where project_id = ? and user_id = ?",
          story.id("ops"),
          story.id("ben"));
      ann.commit();

      assertThat(ben.list(history, story.id("ops"))).isEmpty();
      assertThat(ben.list("select key from projects")).containsExactly("WEB");
    }
  }

  @Test
  void theHistoryOfAPurgedPrivateProjectIsForThoseWhoSeeEverything() throws SQLException {
    Story story = Story.told();
    String history = "select 1 from audit.audit_logs where project_id = ?";
    try (Caller ann = story.caller("ann");
        Caller ben = story.caller("ben")) {
      ann.run(
          """
          update projects
             set status = 'deleted', deleted_at = now() - interval '1 year'
           where id = ?
          """,
          story.id("ops"));
      ann.run("delete from projects where id = ?", story.id("ops"));
      ann.commit();

      assertThat(ben.list(history, story.id("ops"))).isEmpty();
      assertThat(ben.set("app.sees_private", "on").list(history, story.id("ops"))).isNotEmpty();
    }
  }

  @Test
  void whoMakesAPrivateProjectManagesIt() throws SQLException {
    Story story = Story.told();
    UUID project = UUID.randomUUID();
    try (Caller ben = story.caller("ben")) {
      String key =
          ben.one(
              """
              insert into projects (organization_id, id, key, title, visibility, created_by_user_id)
              values (?, ?, 'NEW', 'New', 'private', ?)
              returning key
              """,
              story.organization(),
              project,
              story.id("ben"));

      assertThat(key).isEqualTo("NEW");
      assertThat(ben.one("select role from project_members where project_id = ?", project))
          .isEqualTo("manager");
      assertThat(ben.one("select title from projects where id = ?", project)).isEqualTo("New");
    }
  }

  @Test
  void aSearchFindsWordsAndPartsOfTitlesAndOnlyWhatOneSees() throws SQLException {
    Story story = Story.told();
    Story.told();
    String search =
        """
        select title
          from tasks
         where id in (select guard.matching_task_ids(?))
         order by title
        """;
    try (Caller ben = story.caller("ben");
        Caller cyd = story.caller("cyd")) {
      assertThat(ben.list(search, "crashing"))
          .containsExactly("ops task 1", "ops task 2", "web task 1", "web task 2");
      assertThat(cyd.list(search, "crashing")).containsExactly("web task 1", "web task 2");
      assertThat(ben.list(search, "b task 1")).containsExactly("web task 1");
      assertThat(ben.list(search, "b_task")).as("no wildcard").isEmpty();
    }
  }
}
