package dev.tenon.db.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In the story WEB has the tasks 1 and 2. */
final class TaskNumbersTest {
  private static final String CREATE =
      """
      with project as (
           update projects
              set last_task_number = last_task_number + 1
            where organization_id = ?
              and id = ?
           returning organization_id, id, last_task_number)
      insert into tasks (organization_id, id, project_id, number, title, status_id)
      select organization_id, ?, id, last_task_number, 'Task', ?
        from project
      returning number
      """;

  @Test
  void areGapFreeWhenManyCreateAtOnceAndSomeGiveUp() throws Exception {
    Story story = Story.told();
    int people = 8;
    int tasksEach = 20;
    Callable<Boolean> creating =
        () -> {
          try (Caller ben = story.caller("ben")) {
            for (int i = 0; i < tasksEach; i++) {
              create(ben, story);
              if (i % 4 == 3) {
                ben.rollback();
              }
              ben.commit();
            }
            return true;
          }
        };

    AtOnce.all(IntStream.range(0, people).mapToObj(_ -> creating).toList());

    int last = 2 + people * tasksEach * 3 / 4;
    try (Caller ann = story.caller("ann")) {
      assertThat(
              ann.list(
                  "select number from tasks where project_id = ? order by number", story.id("web")))
          .isEqualTo(IntStream.rangeClosed(1, last).mapToObj(String::valueOf).toList());
      assertThat(ann.one("select last_task_number from projects where id = ?", story.id("web")))
          .isEqualTo(String.valueOf(last));
    }
  }

  @Test
  void countingIsNeitherAChangeOfTheProjectNorInItsHistory() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      String version = "select version from projects where id = ?";
      String before = ben.one(version, story.id("web"));
      String history = "select count(*) from audit.audit_logs where record_id = ?";
      String changes = ben.one(history, story.id("web"));

      create(ben, story);

      assertThat(ben.one(version, story.id("web"))).isEqualTo(before);
      assertThat(ben.one(history, story.id("web"))).isEqualTo(changes);
    }
  }

  @Test
  void theCounterNeverGoesBackAndHidesNoOtherChange() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      for (String change :
          List.of(
              "last_task_number = last_task_number - 1",
              "last_task_number = last_task_number + 1, title = 'Unaudited'")) {
        assertThat(
                ben.refused("update projects set " + change + " where id = ?", story.id("web"))
                    .rule())
            .isEqualTo("projects_last_task_number");
      }
    }
  }

  @Test
  void aDeletedTaskKeepsItsNumber() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      ben.run("update tasks set deleted_at = now() where id = ?", story.id("web 2"));

      assertThat(create(ben, story)).isEqualTo("3");
      assertThat(
              ben.refused(
                      """
                      insert into tasks (organization_id, id, project_id, number, title, status_id)
                      values (?, ?, ?, 2, 'Task', ?)
                      """,
                      story.organization(),
                      UUID.randomUUID(),
                      story.id("web"),
                      story.id("web todo"))
                  .rule())
          .isEqualTo("tasks_project_id_number_key");
    }
  }

  private static String create(Caller caller, Story story) throws SQLException {
    return caller.one(
        CREATE, story.organization(), story.id("web"), UUID.randomUUID(), story.id("web todo"));
  }
}
