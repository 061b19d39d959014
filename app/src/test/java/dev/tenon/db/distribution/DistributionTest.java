package dev.tenon.db.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.db.installation.Migrations;
import dev.tenon.faults.OperatorFault;
import dev.tenon.testing.OldestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plan carried out in scratch databases, where a stand-in refuses what Citus refuses and moves
 * no row. No test here runs on a cluster.
 */
final class DistributionTest {
  private static final String PROTECTION =
      """
      select c.oid::regclass || ' ' || c.relrowsecurity || ' ' || c.relforcerowsecurity || ' '
               || array(
                    select t.tgname::text || t.tgenabled::text
                      from pg_trigger t
                     where t.tgrelid = c.oid
                       and not t.tgisinternal
                     order by 1)::text
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p')
         and n.nspname in ('public', 'identity', 'audit', 'billing', 'reporting', 'jobs')
         and c.relname <> 'pg_dist_partition'
       order by 1
      """;

  @TempDir static Path directory;
  private static OldestPostgres server;

  @BeforeAll
  static void start() throws Exception {
    server = OldestPostgres.start(directory);
    Migrations.migrate(server.as("tenon_owner"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void aDatabaseWithoutCitusIsToldSoAndGetsThePlanAlone() throws SQLException {
    Scratch scratch = Scratch.make(server, "single");
    List<String> keys = scratch.list(Scratch.KEYS);

    assertThatThrownBy(() -> scratch.distribution().run(_ -> {}))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("has no Citus extension")
        .hasMessageContaining("--plan");
    assertThat(scratch.distribution().script())
        .startsWith("-- A plan only")
        .contains("alter system set citus.enable_unsafe_triggers = 'on'")
        .contains("create_distributed_table('public.tasks', 'organization_id'");
    assertThat(scratch.list(Scratch.KEYS)).isEqualTo(keys);
  }

  @Test
  void aClusterThatIsNotPreparedIsRefusedWithWhatToDo() throws SQLException, IOException {
    Scratch scratch = Scratch.make(server, "unprepared");
    scratch.standIn();

    assertThatThrownBy(() -> scratch.distribution().run(_ -> {}))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("alter system set citus.propagate_set_commands = 'local'");
  }

  @Test
  void isTakenUpWhereItBrokeOffAndDoneOnce() throws SQLException, IOException {
    Scratch scratch = Scratch.make(server, "cluster");
    List<String> keys = scratch.list(Scratch.KEYS);
    List<String> protection = scratch.list(PROTECTION);
    scratch.standIn();
    scratch.prepare();

    scratch.execute("alter database cluster set stand_in.fails_at = 'tasks'");
    List<String> first = new ArrayList<>();
    assertThatThrownBy(() -> scratch.distribution().run(step -> first.add(step.title())))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("Spread public.tasks by organization")
        .hasMessageContaining("connection to the node was lost");
    assertThat(first)
        .contains("Spread public.projects by organization")
        .doesNotContain("Spread public.tasks by organization");

    scratch.execute("alter database cluster reset stand_in.fails_at");
    List<String> second = new ArrayList<>();
    scratch.distribution().run(step -> second.add(step.title()));
    assertThat(second)
        .startsWith("Spread public.tasks by organization")
        .doesNotContainAnyElementsOf(first);

    assertThat(scratch.distribution().run(_ -> {})).isZero();
    assertThat(scratch.distribution().script()).contains("-- Nothing");
    assertThat(scratch.list(Scratch.KEYS))
        .isEqualTo(
            keys.stream()
                .filter(key -> !key.contains("sessions_current_organization_id_fkey"))
                .map(key -> key.replaceAll(" ON DELETE SET NULL \\(\\w+\\)", ""))
                .sorted()
                .toList());
    assertThat(scratch.list(PROTECTION)).isEqualTo(protection);
    assertThat(scratch.list("select to_regclass('public.dropped_foreign_keys')::text"))
        .containsOnlyNulls();
    assertThat(
            scratch.list(
                """
                select obj_description(oid, 'pg_constraint')
                  from pg_constraint
                 where conname = 'tasks_parent_task_id_fkey'
                """))
        .first()
        .asString()
        .startsWith("NO ACTION: ");
  }

  @Test
  void policiesWithoutSubqueriesHideTheSameProjects() throws SQLException, IOException {
    Scratch scratch = Scratch.make(server, "policies");
    scratch.standIn();
    scratch.prepare();
    scratch.execute(
        """
        insert into organizations (id, name, slug)
        values ('00000000-0000-7000-8000-000000000001', 'Private', 'private');
        insert into users (organization_id, id, email, display_name, role)
        values ('00000000-0000-7000-8000-000000000001',
                '00000000-0000-7000-8000-000000000002', 'in@example.org', 'Member', 'member');
        insert into projects (organization_id, id, key, title, visibility)
        values ('00000000-0000-7000-8000-000000000001',
                '00000000-0000-7000-8000-000000000003', 'OPEN', 'Seen', 'organization'),
               ('00000000-0000-7000-8000-000000000001',
                '00000000-0000-7000-8000-000000000004', 'MINE', 'Mine', 'private'),
               ('00000000-0000-7000-8000-000000000001',
                '00000000-0000-7000-8000-000000000005', 'HIDDEN', 'Hidden', 'private');
        insert into project_members (organization_id, project_id, user_id, role)
        values ('00000000-0000-7000-8000-000000000001',
                '00000000-0000-7000-8000-000000000004',
                '00000000-0000-7000-8000-000000000002', 'member')
        """);
    scratch.distribution().run(_ -> {});

    assertThat(visible(scratch, "select key from projects order by key"))
        .containsExactly("MINE", "OPEN");
    assertThat(
            visible(
                scratch,
                """
                select distinct p.key
                  from audit.audit_logs l
                  join (values ('00000000-0000-7000-8000-000000000003'::uuid, 'OPEN'),
                               ('00000000-0000-7000-8000-000000000004'::uuid, 'MINE'),
                               ('00000000-0000-7000-8000-000000000005'::uuid, 'HIDDEN'))
                       as p (id, key) on p.id = l.project_id
                 order by p.key
                """))
        .containsExactly("MINE", "OPEN");
  }

  private static List<String> visible(Scratch scratch, String query) throws SQLException {
    try (var connection = scratch.as("tenon_app").dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          set app.organization_id = '00000000-0000-7000-8000-000000000001';
          set app.user_id = '00000000-0000-7000-8000-000000000002'
          """);
      return Scratch.texts(statement, query);
    }
  }
}
