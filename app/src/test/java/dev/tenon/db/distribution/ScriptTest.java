package dev.tenon.db.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.db.installation.Migrations;
import dev.tenon.faults.OperatorFault;
import dev.tenon.testing.OldestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The printed plan in the hands of psql, and what is refused before anything is done. */
final class ScriptTest {
  private static final String JOURNAL =
      "select name from public.dropped_foreign_keys order by name";

  /** What the script changes: keys, unique rules, policies. */
  private static final String SCHEMA =
      Scratch.KEYS.replace("order by 1", "")
          + """
            union all
          select indrelid::regclass || ' ' || pg_get_indexdef(indexrelid)
            from pg_index
           where indisunique
             and indrelid > 16384
            union all
          select polrelid::regclass || ' ' || polname || ' ' || pg_get_expr(polqual, polrelid)
            from pg_policy
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
  void doesWhatTheCommandDoes() throws Exception {
    Scratch scratch = cluster("whole");

    assertThat(psql(scratch, scratch.distribution().script())).isZero();

    assertThat(scratch.distribution().steps()).isEmpty();
  }

  @Test
  void leavesADatabaseWithoutCitusAsItWas() throws Exception {
    Scratch scratch = Scratch.make(server, "without");
    List<String> schema = scratch.list(SCHEMA);

    assertThat(psql(scratch, scratch.distribution().script())).isNotZero();

    assertThat(scratch.list(SCHEMA)).isEqualTo(schema);
    assertThat(scratch.list("select to_regclass('public.dropped_foreign_keys')::text"))
        .containsOnlyNulls();
  }

  @Test
  void leavesAClusterThatIsNotPreparedAsItWas() throws Exception {
    Scratch scratch = Scratch.make(server, "raw");
    scratch.standIn();
    List<String> schema = scratch.list(SCHEMA);

    assertThat(psql(scratch, scratch.distribution().script())).isNotZero();

    assertThat(scratch.list(SCHEMA)).isEqualTo(schema);
  }

  @Test
  void stopsAtTheFirstErrorAndIsTakenUpByTheNext() throws Exception {
    Scratch scratch = cluster("lost");
    scratch.execute("alter database lost set stand_in.fails_at = 'tasks'");

    assertThat(psql(scratch, scratch.distribution().script())).isNotZero();

    assertThat(scratch.list("select logicalrelid::text from pg_dist_partition"))
        .contains("projects")
        .doesNotContain("tasks", "comments");
    scratch.execute("alter database lost reset stand_in.fails_at");
    assertThat(psql(scratch, scratch.distribution().script())).isZero();
    assertThat(scratch.distribution().steps()).isEmpty();
  }

  @ParameterizedTest(name = "stopping at errors: {0}")
  @ValueSource(booleans = {true, false})
  void keepsTheNoteOfAKeyThatDoesNotComeBack(boolean stops) throws Exception {
    String name = stops ? "stopping" : "careless";
    Scratch scratch = cluster(name);
    scratch.execute(
        "alter database %s set stand_in.refuses_key = 'tasks_parent_task_id_fkey'".formatted(name));
    String script = scratch.distribution().script();

    psql(scratch, stops ? script : script.replace("\\set ON_ERROR_STOP on", ""));

    assertThat(scratch.list(JOURNAL)).contains("tasks_parent_task_id_fkey");
    scratch.execute("alter database %s reset stand_in.refuses_key".formatted(name));
    scratch.distribution().run(_ -> {});
    assertThat(scratch.list(Scratch.KEYS)).anyMatch(key -> key.contains("tasks_parent_task_id"));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "delete_default, ON DELETE SET DEFAULT",
    "update_cascade, ON UPDATE CASCADE",
    "update_null, ON UPDATE SET NULL",
    "update_default, ON UPDATE SET DEFAULT"
  })
  void aKeyThatCitusRefusesIsNamedBeforeAnythingIsDone(String name, String action)
      throws Exception {
    Scratch scratch = cluster(name);
    scratch.execute(
        """
        alter table teams add constraint odd foreign key (organization_id, parent_team_id)
          references users (organization_id, id) %s\
        """
            .formatted(action));
    assertRefused(scratch, "odd of public.teams", action);
  }

  @Test
  void aKeyThatHasItsTenantElsewhereIsNamed() throws Exception {
    Scratch scratch = cluster("elsewhere");
    scratch.execute(
        """
        alter table users add constraint swapped unique (id, organization_id);
        alter table teams add constraint odd foreign key (organization_id, parent_team_id)
          references users (id, organization_id) not valid\
        """);
    assertRefused(scratch, "odd of public.teams", "the organization missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "included; create unique index odd on teams (name) include (organization_id)",
        "excluded; alter table teams add constraint odd exclude using btree (name with =)"
      })
  void aRuleThatNamesItsTenantBesideItsKeyIsNamed(String name, String sql) throws Exception {
    Scratch scratch = cluster(name);
    scratch.execute(sql);
    assertRefused(scratch, "odd of public.teams", "organization");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foreign key (organization_id, parent_team_id) references users (organization_id, id)"
            + " on delete set null (parent_team_id)",
        "foreign key (organization_id, parent_team_id) references users (organization_id, id)"
            + " on delete set default",
        "foreign key (organization_id, parent_team_id) references users (organization_id, id)"
            + " on update cascade",
        "foreign key (organization_id, parent_team_id) references users (id, organization_id)"
      })
  void theStandInRefusesWhatCitusRefuses(String key) throws Exception {
    Scratch scratch = cluster("refusing_" + Integer.toHexString(key.hashCode()));
    scratch.distribution().run(_ -> {});
    scratch.execute("alter table users add constraint swapped unique (id, organization_id)");

    assertThatThrownBy(
            () -> scratch.execute("alter table teams add constraint odd " + key + " not valid"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("cannot create foreign key constraint odd");
  }

  private static void assertRefused(Scratch scratch, String... words) throws SQLException {
    List<String> schema = scratch.list(SCHEMA);
    assertThatThrownBy(() -> scratch.distribution().run(_ -> {}))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContainingAll(words)
        .hasMessageContaining("nothing was done");
    assertThat(scratch.list(SCHEMA)).isEqualTo(schema);
  }

  private static Scratch cluster(String name) throws SQLException, IOException {
    Scratch scratch = Scratch.make(server, name);
    scratch.standIn();
    scratch.prepare();
    return scratch;
  }

  private static int psql(Scratch scratch, String script) throws IOException, InterruptedException {
    return server.psql(scratch.as("tenon_owner"), script);
  }
}
