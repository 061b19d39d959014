package dev.tenon.db.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What is kept of open tasks by their labels says what tasks, labels and the two together say. */
final class OpenTaskLabelsTest {
  private static final String KEPT =
      """
      select concat_ws(' ', task_id, label_id, label_name, created_at)
        from open_task_labels
       where organization_id = ?
       order by 1
      """;
  private static final String TRUTH =
      """
      select concat_ws(' ', t.id, l.id, lower(l.name), t.created_at)
        from task_labels tl
        join tasks t on t.organization_id = tl.organization_id and t.id = tl.task_id
        join labels l on l.organization_id = tl.organization_id and l.id = tl.label_id
       where tl.organization_id = ?
         and t.completed_at is null
         and l.deleted_at is null
       order by 1
      """;
  private static final String STATUS = "update tasks set status_id = ? where id = ?";
  private static final String CATEGORY = "update task_statuses set category = ? where id = ?";
  private static final String NAME = "update labels set name = ? where id = ?";
  private static final String PUT_ON =
      """
      insert into task_labels (organization_id, project_id, task_id, label_id)
      values (?, ?, ?, ?)
      """;

  private final Story story = Story.told();

  /** Tasks move freely. */
  OpenTaskLabelsTest() throws SQLException {
    try (Caller superuser = Caller.superuser()) {
      superuser.run(
          "delete from task_status_transitions where organization_id = ?", story.organization());
      superuser.commit();
    }
  }

  @Test
  void aTaskLeavesWhenItIsClosedAndComesBackWhenItIsOpened() throws SQLException {
    change(1, STATUS, story.id("web done"), story.id("web 1"));
    change(2, STATUS, story.id("web todo"), story.id("web 1"));
  }

  @Test
  void tasksFollowTheCategoryOfTheirStatus() throws SQLException {
    change(1, CATEGORY, "cancelled", story.id("web todo"));
    change(1, CATEGORY, "completed", story.id("web todo"));
    change(2, CATEGORY, "backlog", story.id("web todo"));
  }

  @Test
  void labelsAreKnownByTheirNewNameAndNotAtAllOnceDeleted() throws SQLException {
    change(2, NAME, "Défaut", story.id("web bug"));
    change(1, "update labels set deleted_at = now() where id = ?", story.id("web bug"));
    change(1, NAME, "bug", story.id("web bug"));
    change(2, "update labels set deleted_at = null where id = ?", story.id("web bug"));
  }

  @Test
  void whatIsTakenOffOrPurgedGoes() throws SQLException {
    change(3, PUT_ON, on("web 2"));
    change(2, "delete from task_labels where task_id = ?", story.id("web 1"));
    try (Caller superuser = Caller.superuser()) {
      superuser.run("delete from tasks where id = ?", story.id("web 2"));
      superuser.commit();
    }
    change(1, "update tasks set title = 'x' where id = ?", story.id("web 1"));
  }

  @Test
  void aClosedTaskIsLabelledUnseen() throws SQLException {
    change(2, STATUS, story.id("web done"), story.id("web 2"));
    change(2, PUT_ON, on("web 2"));
    change(3, STATUS, story.id("web todo"), story.id("web 2"));
  }

  @Test
  void whatHappensAtOnceIsNotLost() throws Exception {
    for (int round = 0; round < 5; round++) {
      change(2, STATUS, story.id("web done"), story.id("web 2"));
      AtOnce.all(
          List.of(
              write(STATUS, story.id("web todo"), story.id("web 2")), write(PUT_ON, on("web 2"))));
      change(3, NAME, "first", story.id("web bug"));
      change(2, "delete from task_labels where task_id = ?", story.id("web 2"));
      AtOnce.all(List.of(write(NAME, "second", story.id("web bug")), write(PUT_ON, on("web 2"))));
      change(3, "update tasks set title = 'x' where id = ?", story.id("web 2"));
      change(2, "delete from task_labels where task_id = ?", story.id("web 2"));
    }
  }

  @Test
  void nobodyWritesThereButTheTriggers() throws SQLException {
    try (Caller ben = story.caller("ben")) {
      assertThat(ben.refused("delete from open_task_labels").forbidden()).isTrue();
      assertThat(ben.refused("update open_task_labels set label_name = 'x'").forbidden()).isTrue();
    }
  }

  private Object[] on(String task) {
    return new UUID[] {story.organization(), story.id("web"), story.id(task), story.id("web bug")};
  }

  private Callable<Integer> write(String sql, Object... values) {
    return () -> {
      try (Caller ben = story.caller("ben")) {
        int rows = ben.run(sql, values);
        ben.commit();
        return rows;
      }
    };
  }

  private void change(int left, String sql, Object... values) throws SQLException {
    try (Caller ben = story.caller("ben");
        Caller superuser = Caller.superuser()) {
      assertThat(ben.run(sql, values)).isPositive();
      ben.commit();
      assertThat(superuser.list(KEPT, story.organization()))
          .hasSize(left)
          .isEqualTo(superuser.list(TRUTH, story.organization()));
    }
  }
}
