package dev.tenon.db.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each test is one transaction that is never committed, the damage it does included. */
final class TenantIsolationCatalogTest {
  @Test
  void noTableLetsOneOrganizationAtTheRowsOfAnother() throws SQLException {
    assertThat(breachesAfter()).isEmpty();
  }

  @Test
  void aPolicyThatLetsEverythingThroughIsFound() throws SQLException {
    assertThat(
            breachesAfter(
                "drop policy labels_tenant on labels",
                "create policy labels_tenant on labels to tenon_app using (true)"))
        .anyMatch(breach -> breach.startsWith("labels: read theirs"))
        .anyMatch(breach -> breach.startsWith("labels: read with no tenant"))
        .anyMatch(breach -> breach.startsWith("labels: insert theirs"))
        .anyMatch(breach -> breach.startsWith("labels: update theirs"))
        .allMatch(breach -> breach.startsWith("labels: "));
  }

  @Test
  void rowLevelSecuritySwitchedOffIsFound() throws SQLException {
    assertThat(breachesAfter("alter table task_assignees disable row level security"))
        .anyMatch(breach -> breach.startsWith("task_assignees: read theirs"))
        .anyMatch(breach -> breach.startsWith("task_assignees: delete theirs"))
        .allMatch(breach -> breach.startsWith("task_assignees: "));
  }

  @Test
  void aForeignKeyWithoutItsTenantIsFound() throws SQLException {
    assertThat(
            breachesAfter(
                "create unique index users_id_key on users (id)",
                """
                alter table task_assignees
                  drop constraint task_assignees_user_id_fkey,
                  add constraint task_assignees_user_id_fkey foreign key (user_id) references users (id)
                """))
        .singleElement(STRING)
        .startsWith("task_assignees: task_assignees_user_id_fkey can point at another's row");
  }

  @Test
  void aNewTableThatNobodyWroteARowForIsFound() throws SQLException {
    assertThat(
            breachesAfter(
                "create table sprockets (organization_id uuid not null, id uuid not null)"))
        .containsExactly("sprockets: no row to test with; add one to story.sql");
  }

  /** What an attack finds in a schema that was damaged by these statements. */
  private static List<String> breachesAfter(String... damage) throws SQLException {
    try (Caller superuser = Caller.superuser()) {
      Story ours = Story.told(superuser);
      Story theirs = Story.told(superuser);
      for (String statement : damage) {
        superuser.run(statement);
      }
      return Isolation.breaches(superuser, ours.organization(), theirs.organization());
    }
  }
}
