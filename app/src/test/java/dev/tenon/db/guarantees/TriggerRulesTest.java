package dev.tenon.db.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * Rules that no constraint can express: what must never run in a circle (parts of tasks, blocks,
 * teams, managers), and what a task's status brings with it.
 */
final class TriggerRulesTest {
  private static final String PARENT = "update tasks set parent_task_id = ? where id = ?";
  private static final String STATUS = "update tasks set status_id = ? where id = ?";
  private static final String RELATE =
      """
      insert into task_relations
        (organization_id, project_id, task_id, related_project_id, related_task_id, kind)
      values (?, ?, ?, ?, ?, 'blocks')
      """;

  @Test
  void anAssignmentSaysWhenItsTaskWasMadeWhateverItIsTold() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      ben.run(
          """
          insert into task_assignees (organization_id, project_id, task_id, user_id, task_created_at)
          values (?, ?, ?, ?, '2001-01-01')
          """,
          story.organization(),
          story.id("web"),
          story.id("web 2"),
          story.id("cyd"));

      assertThat(
              ben.list(
                  """
                  select a.task_created_at = t.created_at
                    from task_assignees a
                    join tasks t on t.organization_id = a.organization_id and t.id = a.task_id
                   where a.organization_id = ?
                   order by a.task_id
                  """,
                  story.organization()))
          .hasSize(3)
          .containsOnly("t");
    }
  }

  @Test
  void aTaskIsNoPartOfItsOwnParts() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      var refusal = ben.refused(PARENT, story.id("web 2"), story.id("web 1"));

      assertThat(refusal.sqlState()).isEqualTo("TN003");
      assertThat(refusal.rule()).isEqualTo("tasks_parent_acyclic");
      assertThat(ben.refused(PARENT, story.id("web 1"), story.id("web 1")).rule())
          .isIn("tasks_parent_task_id_check", "tasks_parent_acyclic");
    }
  }

  @Test
  void aPartStaysInItsProject() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      assertThat(ben.refused(PARENT, story.id("ops 1"), story.id("web 1")).rule())
          .isEqualTo("tasks_parent_task_id_fkey");
    }
  }

  @Test
  void twoMovesAtOnceCannotCloseACircle() throws Exception {
    for (int round = 0; round < 5; round++) {
      Story story = Story.told();
      try (Caller ben = story.caller("ben")) {
        ben.run("update tasks set parent_task_id = null where id = ?", story.id("web 2"));
        ben.commit();
      }

      List<Boolean> moved =
          AtOnce.all(
              List.of(
                  move(story, PARENT, story.id("web 1"), story.id("web 2")),
                  move(story, PARENT, story.id("web 2"), story.id("web 1"))));

      assertThat(moved).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void aTaskDoesNotBlockItselfThroughOthers() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      ben.run(
          "update task_relations set kind = 'blocks' where related_task_id = ?", story.id("ops 1"));
      // web 1 blocks web 2 blocks ops 1
      var refusal = ben.refused(RELATE, relation(story, "ops 1", "web 1"));

      assertThat(refusal.sqlState()).isEqualTo("TN004");
      assertThat(refusal.rule()).isEqualTo("task_relations_blocks_acyclic");
    }
  }

  @Test
  void twoBlocksAtOnceCannotCloseACircle() throws Exception {
    for (int round = 0; round < 5; round++) {
      Story story = Story.told();

      // web 1 blocks web 2 already: both of these together would close a circle.
      List<Boolean> related =
          AtOnce.all(
              List.of(
                  move(story, RELATE, relation(story, "web 2", "ops 2")),
                  move(story, RELATE, relation(story, "ops 2", "web 1"))));

      assertThat(related).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void aPairHasOneRelation() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      String relate = RELATE.replace("'blocks'", "'relates'");

      assertThat(ben.refused(relate, relation(story, "web 2", "web 1")).rule())
          .isEqualTo("task_relations_pair_key");
      assertThat(ben.refused(relate, relation(story, "web 1", "web 1")).rule())
          .isEqualTo("task_relations_check");
    }
  }

  @Test
  void aTeamIsNoPartOfItselfAndItsPathFollowsItsParents() throws SQLException {
    Story story = Story.told();
    try (Caller ann = story.caller("ann")) {
      var refusal =
          ann.refused(
              "update teams set parent_team_id = ? where id = ?",
              story.id("design"),
              story.id("product"));
      assertThat(refusal.sqlState()).isEqualTo("TN005");

      String below =
          """
          select name
            from teams
           where path <@ (select path from teams where name = ?)
           order by path
          """;
      assertThat(ann.list(below, "Product")).containsExactly("Product", "Design");
      ann.run("update teams set parent_team_id = null where name = 'Design'");
      assertThat(ann.list(below, "Product")).containsExactly("Product");
      ann.run("update teams set parent_team_id = ? where name = 'Product'", story.id("design"));
      assertThat(ann.list(below, "Design")).containsExactly("Design", "Product");
      ann.run("delete from teams where name = 'Design'");
      assertThat(ann.one("select nlevel(path) from teams where name = 'Product'")).isEqualTo("1");
    }
  }

  @Test
  void nobodyIsTheirOwnManager() throws SQLException {
    Story story = Story.told();
    try (Caller ann = story.caller("ann")) {
      assertThat(
              ann.refused(
                      "update users set manager_user_id = ? where id = ?",
                      story.id("ben"),
                      story.id("ann"))
                  .sqlState())
          .isEqualTo("TN013");
    }
  }

  @Test
  void aCountedRuleRefusesASnapshotThatCannotSeeWhatOthersDid() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      ben.run("set transaction isolation level repeatable read");

      assertThat(ben.refused(PARENT, story.id("web 2"), story.id("web 1")).sqlState())
          .isEqualTo("TN009");
    }
  }

  @Test
  void aTaskIsCompletedExactlyWhileItsStatusIsAClosedOne() throws SQLException {
    Story story = Story.told();
    String completed = "select completed_at is not null from tasks where id = ?";
    try (Caller ben = story.caller("ben")) {
      assertThat(ben.one(completed, story.id("ops 1"))).isEqualTo("f");
      ben.run("update tasks set completed_at = now() where id = ?", story.id("ops 1"));
      assertThat(ben.one(completed, story.id("ops 1"))).as("open, whatever is said").isEqualTo("f");

      ben.run(STATUS, story.id("ops done"), story.id("ops 1"));
      assertThat(ben.one(completed, story.id("ops 1"))).isEqualTo("t");
      ben.run("update tasks set completed_at = null where id = ?", story.id("ops 1"));
      assertThat(ben.one(completed, story.id("ops 1"))).as("closed").isEqualTo("t");

      ben.run("update task_statuses set category = 'started' where id = ?", story.id("ops done"));
      assertThat(ben.one(completed, story.id("ops 1"))).as("its status opened").isEqualTo("f");
      ben.run("update task_statuses set category = 'cancelled' where id = ?", story.id("ops done"));
      assertThat(ben.one(completed, story.id("ops 1"))).as("and closed again").isEqualTo("t");
    }
  }

  @Test
  void anImportKeepsWhenATaskWasCompleted() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      assertThat(
              ben.one(
                  """
                  insert into tasks (
                    organization_id, id, project_id, number, title, status_id, created_at, completed_at)
                  values (?, gen_random_uuid(), ?, 7, 'Old', ?, timestamptz '2019-01-01 00:00Z',
                    timestamptz '2020-01-01 00:00Z')
                  returning completed_at = timestamptz '2020-01-01 00:00Z'
                  """,
                  story.organization(),
                  story.id("web"),
                  story.id("web done")))
          .isEqualTo("t");
    }
  }

  @Test
  void aTaskMovesOnlyWhereItsProjectAllowsAndOnlyToStatusesOfItsOwn() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      var refusal = ben.refused(STATUS, story.id("web done"), story.id("web 1"));
      assertThat(refusal.sqlState()).isEqualTo("TN006");
      assertThat(refusal.rule()).isEqualTo("tasks_status_transition");
      assertThat(ben.run(STATUS, story.id("web doing"), story.id("web 1"))).isOne();
      assertThat(ben.run(STATUS, story.id("web done"), story.id("web 1"))).isOne();

      ben.run("delete from task_status_transitions");
      assertThat(ben.run(STATUS, story.id("web todo"), story.id("web 1")))
          .as("without any, all are allowed")
          .isOne();
      assertThat(ben.refused(STATUS, story.id("ops todo"), story.id("web 1")).rule())
          .isEqualTo("tasks_status_id_fkey");
    }
  }

  private static Object[] relation(Story story, String task, String related) {
    return new Object[] {
      story.organization(),
      story.id(task.substring(0, 3)),
      story.id(task),
      story.id(related.substring(0, 3)),
      story.id(related)
    };
  }

  /** Whether a statement went through and was committed. */
  private static Callable<Boolean> move(Story story, String sql, Object... values) {
    return () -> {
      try (Caller ben = story.caller("ben")) {
        ben.run(sql, values);
        ben.commit();
        return true;
      } catch (SQLException refused) {
        assertThat(refused.getSQLState()).startsWith("TN");
        return false;
      }
    };
  }
}
