package dev.tenon.db.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AuditTrailTest {
  private static final String LAST =
      """
      select concat_ws(' ', entity_type, action, changes)
        from audit.audit_logs
       where record_id = ?
       order by occurred_at desc
       limit 1
      """;

  /** Table, column, and the column of the organization. Imports note their state alone. */
  private static final String AUDITED_COLUMNS =
      """
      select concat_ws(' ', t.tgrelid::regclass, a.attname,
                       case t.tgrelid when 'organizations'::regclass then 'id' else 'organization_id' end)
        from pg_trigger t
        join pg_attribute a on a.attrelid = t.tgrelid
       where t.tgfoid = 'audit.record_change()'::regprocedure
         and t.tgtype & 16 > 0
         and a.attnum > 0
         and a.atttypid in ('varchar'::regtype, 'text'::regtype)
         and has_column_privilege('tenon_app', t.tgrelid, a.attnum, 'update')
         and t.tgrelid <> 'imports'::regclass
      """;

  @Test
  void anUpdateKeepsWhatChangedBeforeAndAfterAndWhoDidIt() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      ben.set("app.performed_via", "api_token");
      ben.set("app.request_id", "request-1");
      ben.run("update tasks set title = 'Renamed' where id = ?", story.id("web 1"));

      assertThat(ben.one(LAST, story.id("web 1")))
          .isEqualTo("tasks update {\"title\": [\"web task 1\", \"Renamed\"]}");
      assertThat(
              ben.one(
                  """
                  select concat_ws(' ', performed_by_user_id, performed_via, request_id, project_id)
                    from audit.audit_logs
                   where record_id = ?
                     and action = 'update'
                  """,
                  story.id("web 1")))
          .isEqualTo("%s api_token request-1 %s".formatted(story.id("ben"), story.id("web")));
    }
  }

  @Test
  void anUpdateThatChangesNothingIsNoHistory() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      String before = ben.one(LAST, story.id("web 1"));
      ben.run("update tasks set title = title where id = ?", story.id("web 1"));

      assertThat(ben.one(LAST, story.id("web 1"))).isEqualTo(before);
    }
  }

  @Test
  void theTrashIsDeletionAndRestoringIsItsOwnAction() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      ben.run("update tasks set deleted_at = now() where id = ?", story.id("web 1"));
      assertThat(ben.one(LAST, story.id("web 1")))
          .startsWith("tasks delete {\"deleted_at\": [null,");

      ben.run("update tasks set deleted_at = null where id = ?", story.id("web 1"));
      assertThat(ben.one(LAST, story.id("web 1"))).startsWith("tasks restore ");
    }
  }

  @Test
  void aPurgeKeepsTheLogOfEverythingThatWentWithIt() throws SQLException {
    Story story = Story.told();
    try (Caller ann = story.caller("ann")) {
      ann.set("app.sees_private", "on");
      ann.run(
          "update tasks set deleted_at = now() - interval '1 year' where id = ?",
          story.id("web 1"));
      assertThat(ann.run("delete from tasks where id = ?", story.id("web 1"))).isOne();

      assertThat(ann.one(LAST, story.id("web answer"))).startsWith("comments delete ");
      assertThat(
              ann.one(
                  """
                  select changes -> 'title'
                    from audit.audit_logs
                   where record_id = ?
                     and entity_type = 'tasks'
                     and action = 'delete'
                     and jsonb_exists(changes, 'title')
                  """,
                  story.id("web 1")))
          .isEqualTo("[\"web task 1\", null]");
    }
  }

  @Test
  void aRowWithoutAnIdIsToldApartByWhatItJoins() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      ben.run("update task_assignees set role = 'reviewer' where task_id = ?", story.id("web 1"));

      assertThat(ben.one(LAST, story.id("web 1")))
          .startsWith("task_assignees update ")
          .contains("\"role\": [\"lead\", \"reviewer\"]")
          .contains("\"user_id\": [\"%1$s\", \"%1$s\"]".formatted(story.id("ben")));
    }
  }

  @Test
  void personalDataIsKnownToHaveChangedAndNotToWhat() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      ben.run(
          "update users set display_name = 'Benjamin', role = 'viewer' where id = ?",
          story.id("ben"));

      assertThat(ben.one(LAST, story.id("ben")))
          .isEqualTo(
              "users update {\"role\": [\"member\", \"viewer\"],"
                  + " \"display_name\": [\"[personal]\", \"[personal]\"]}");
    }
  }

  @Test
  void noSecretIsInAnyRow() throws SQLException {
    Story story = Story.told();
    try (Caller superuser = Caller.superuser()) {
      String log =
          superuser.one(
              "select string_agg(changes::text, ' ') from audit.audit_logs where organization_id = ?",
              story.organization());

      assertThat(log)
          .contains("tnn_abcd")
          .doesNotContain("token_hash", "password", "argon2id", "tok_abc", "@acme.example");
      for (String secret :
          superuser.list(
              """
              select encode(token_hash, 'hex') from identity.api_tokens where organization_id = ?
              union all
              select encode(token_hash, 'hex') from identity.invitation_links where organization_id = ?
              """,
              story.organization(),
              story.organization())) {
        assertThat(log).doesNotContain(secret);
      }
    }
  }

  /** Sets each textual column that the application may set, and looks for it in the log. */
  @Test
  void noColumnOfAnAuditedTableChangesUnseen() throws SQLException {
    Story story = Story.told();
    List<String> unseen = new ArrayList<>();
    try (Caller superuser = Caller.superuser()) {
      for (String column : superuser.list(AUDITED_COLUMNS)) {
        String[] parts = column.split(" ", -1);
        superuser.run("savepoint before");
        superuser.run(
            "alter table %s drop constraint if exists %s_%s_check"
                .formatted(parts[0], parts[0], parts[1]));
        superuser.run(
            """
            update %1$s
               set %2$s = left('zz' || coalesce(%2$s, ''), 2)
             where ctid = (select ctid from %1$s where %3$s = ? limit 1)
            """
                .formatted(parts[0], parts[1], parts[2]),
            story.organization());
        if (superuser
            .list(
                """
                select 1
                  from audit.audit_logs
                 where organization_id = ?
                   and entity_type = ?
                   and action = 'update'
                   and jsonb_exists(changes, ?)
                   and occurred_at > now()
                """,
                story.organization(),
                parts[0],
                parts[1])
            .isEmpty()) {
          unseen.add(column);
        }
        superuser.run("rollback to before");
      }
    }
    assertThat(unseen).isEmpty();
  }

  @Test
  void signingInAndOutAndFailingToAreRecorded() throws SQLException {
    Story story = Story.told();
    UUID session = UUID.randomUUID();
    String token = session.toString();
    try (Caller guest = Caller.application();
        Caller ann = story.caller("ann")) {
      guest.list(
          "select identity.start_session(?, ?, sha256(?::bytea))",
          session,
          story.id("account of ann"),
          token);
      guest.list("select identity.end_session(sha256(?::bytea))", token);
      guest.list("select identity.record_failed_sign_in(?)", "ANN@" + story.seed() + ".example");
      guest.commit();

      assertThat(
              ann.list(
                  "select action from audit.audit_logs where record_id = ? order by occurred_at",
                  session))
          .containsExactly("sign_in", "sign_out");
      assertThat(ann.one(LAST, story.id("ann"))).startsWith("users sign_in_failed");
    }
  }

  @Test
  void theApplicationRecordsDenialsAndExportsAndNothingElse() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      ben.list("select audit.record_event('permission_denied', 'projects', ?)", story.id("web"));
      assertThat(ben.one(LAST, story.id("web"))).startsWith("projects permission_denied");

      assertThat(
              ben.refused("select audit.record_event('delete', 'projects', ?)", story.id("web"))
                  .sqlState())
          .isEqualTo("22023");
    }
  }

  @Test
  void aMonthAheadHasItsPartitionAndAMonthWithoutOneLosesNothing() throws SQLException {
    Story story = Story.told();
    try (Caller ann = story.caller("ann")) {
      assertThat(
              ann.one(
                  """
                  select tableoid::regclass
                    from audit.audit_logs
                   where id = ?
                  """,
                  story.id("old log")))
          .isEqualTo("audit.audit_logs_default");
      assertThat(
              ann.one(
                  """
                  select tableoid::regclass::text <> 'audit.audit_logs_default'
                    from audit.audit_logs
                   where record_id = ?
                     and entity_type = 'organizations'
                     and action = 'create'
                  """,
                  story.organization()))
          .isEqualTo("t");
      assertThat(ann.one("select audit.create_partitions(0)")).isEqualTo("0");
    }
  }
}
