package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.command.options.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class MigrationsCommandTest {

  private static final String TASKS =
      """
      create table tasks (id int primary key, title text);
      insert into tasks select n, 'task' from generate_series(1, 20000) n;
      analyze tasks;
      """;

  @TempDir private Path folder = Path.of("");
  private final MigrationsRun schema = new MigrationsRun(() -> folder);

  @Test
  void eachStatementsLocksAndWorkAreToldAtTheRowsThereAre() throws IOException {
    schema.write(
        "1_more.sql", "alter table tasks alter column id type bigint;\ncreate table x ();\n");
    try (var database = ScratchDatabase.of(TASKS)) {
      assertThat(schema.run(database)).isEqualTo(ExitCode.OK);
      assertThat(schema.out())
          .contains(
              "line 1  alter table tasks alter column id type bigint",
              "AccessExclusive on public.tasks (20 k rows): reads and writes wait",
              "rewrites public.tasks (20 k rows)",
              "holds AccessExclusive on public.tasks (20 k rows) while rewriting it",
              "1 statement takes no further lock stronger than RowExclusive on tables that were there before",
              "error  type-rewrite",
              "1 migration, 2 statements: 1 error");
      assertThat(typeOfId(database)).as("the target is as before").isEqualTo("integer");
    }
  }

  @Test
  void aStatementThatWritesRowsIsNotSaidToTakeNoLock() throws IOException {
    assertThat(
            schema.rehearsed(
                TASKS, "1_rows.sql", "insert into tasks (id, title) values (0, 'first');"))
        .contains("1 statement takes no further lock stronger than RowExclusive on tables");
  }

  @Test
  void whatIsDroppedIsLockedBeforeItIsGone() throws IOException {
    schema.write("1_less.sql", "drop table tasks;");
    try (var database = ScratchDatabase.of(TASKS)) {
      assertThat(schema.run(database)).isEqualTo(ExitCode.OK);
      assertThat(schema.out())
          .contains("AccessExclusive on public.tasks (20 k rows): reads and writes wait");
    }
  }

  @Test
  void whatManyStatementsDoAlikeIsToldOnceTheHeaviestFirst() throws IOException {
    var tables = new StringBuilder(TASKS);
    var changes = new StringBuilder();
    for (var n = 1; n <= 40; n++) {
      tables.append("create table t%d (id int);\n".formatted(n));
      changes.append("alter table t%d add column more int;\n".formatted(n));
    }
    changes.append("alter table tasks alter column id type bigint;\ncreate table x ();\n");
    schema.write("1_much.sql", changes.toString());
    try (var database = ScratchDatabase.of(tables.toString())) {
      assertThat(schema.run(database)).isEqualTo(ExitCode.OK);
      assertThat(schema.out().lines())
          .startsWith("1_much.sql:41  alter table tasks alter column id type bigint")
          .contains(
              "          and 39 statements like it: 1_much.sql:2, 1_much.sql:3, 1_much.sql:4, …",
              "  1 statement takes no further lock stronger than RowExclusive on tables that were there before");
      schema.forget();
      assertThat(schema.run(database, "--format", "markdown")).isEqualTo(ExitCode.OK);
      assertThat(schema.out())
          .contains(
              "no further lock stronger than RowExclusive on tables that were there before\n\n`--all` tells of each of them.\n\n");
      schema.forget();
      assertThat(schema.run(database, "--all")).isEqualTo(ExitCode.OK);
      assertThat(schema.out()).contains("line 40  alter table t40 add column more int");
    }
  }

  @Test
  void theTargetIsLeftAloneWhileMigrationsRun() throws IOException {
    try (var database = ScratchDatabase.of(TASKS)) {
      schema.write(
          "1_watched.sql",
          """
          do $$ begin
            if exists (select from pg_stat_activity
                        where datname = '%s' and xact_start is not null) then
              raise exception 'The target is still being read.';
            end if;
          end $$;
          """
              .formatted(database.name()));
      assertThat(schema.run(database)).isEqualTo(ExitCode.OK);
      assertThat(schema.out()).doesNotContain("still being read");
    }
  }

  @Test
  void emptyingATableReadsNothing() throws IOException {
    schema.write("1_empty.sql", "set local lock_timeout = '1s'; truncate tasks;");
    try (var database = ScratchDatabase.of(TASKS)) {
      assertThat(schema.run(database)).isEqualTo(ExitCode.OK);
      assertThat(schema.out())
          .contains("AccessExclusive on public.tasks (20 k rows)")
          .doesNotContain("reads all");
    }
  }

  @Test
  void theCheckFailsUntilABaselineLetsItStand() throws IOException {
    schema.write("1_more.sql", "set lock_timeout = '1s'; create index on tasks (title);");
    var baseline = folder.resolve("baseline.json");
    try (var database = ScratchDatabase.of(TASKS)) {
      assertThat(schema.run(database, "--check", "--write-baseline", baseline.toString()))
          .isEqualTo(ExitCode.FOUND);
      Files.writeString(
          baseline,
          Files.readString(baseline)
              .replaceFirst("\"reason\" : \"\"", "\"reason\" : \"the site is closed\"")
              .replaceFirst("\"owner\" : \"\"", "\"owner\" : \"me\""));
      assertThat(schema.run(database, "--check", "--baseline", baseline.toString()))
          .isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void concurrentStatementsRunOutsideOfATransactionAndFilesMayHoldTheirOwn() throws IOException {
    schema.write(
        "1_alone.sql",
        """
        create index concurrently by_title on tasks (title);
        begin; alter table tasks add column a int; commit;
        update tasks set a = 1 where id = 1;
        drop index concurrently by_title;
        """);
    try (var database = ScratchDatabase.of(TASKS)) {
      assertThat(schema.run(database, "--format", "json", "--lock-timeout-set"))
          .isEqualTo(ExitCode.OK);
    }
    var json = JsonMapper.shared().readTree(schema.out());
    assertThat(json.get("findings")).isEmpty();
    assertThat(
            json.get("statements")
                .valueStream()
                .map(each -> each.get("in_transaction").asBoolean()))
        .containsExactly(false, true, true, false);
    assertThat(json.get("statements").get(0).get("locks").get(0).get("mode").asString())
        .isEqualTo("ShareUpdateExclusive");
  }

  @Test
  void aTableThatIsPackedAnewLocksEverybodyOut() throws IOException {
    var locked =
        """
                  AccessExclusive on public.tasks (20 k rows): reads and writes wait
                  rewrites public.tasks (20 k rows)
                  holds AccessExclusive on public.tasks (20 k rows) while rewriting it: reads and writes wait
        """;
    var vacuumed =
        """
                  ShareUpdateExclusive on public.tasks (20 k rows): reads and writes go on, other changes of its schema and vacuum wait
        """;
    assertThat(
            schema.rehearsed(
                TASKS,
                "1_packed.sql",
                "vacuum tasks;\nvacuum (full) tasks;\ncluster tasks using tasks_pkey;\n"))
        .contains(
            "1_packed.sql\n  line 1  vacuum tasks\n%s  line 2  vacuum (full) tasks\n%s"
                .formatted(vacuumed, locked),
            "  line 3  cluster tasks using tasks_pkey\n" + locked)
        .contains("pg_repack writes a table anew while it is in use")
        .doesNotContain("Add a column of the new type");
  }

  @Test
  void whatGoesFromTableToTableRunsOutsideOfATransaction() throws IOException {
    assertThat(
            schema.rehearsed(
                TASKS,
                "1_all.sql",
                """
                alter table tasks cluster on tasks_pkey;
                cluster;
                reindex schema public;
                reindex (verbose, concurrently) table tasks;
                """))
        .contains(
            """
              line 2  cluster
                      AccessExclusive on public.tasks (20 k rows): reads and writes wait
                      rewrites public.tasks (20 k rows)
            """,
            """
              line 3  reindex schema public
                      AccessExclusive on public.tasks (20 k rows): reads and writes wait
            """,
            "line 4  reindex (verbose, concurrently) table tasks",
            "ShareUpdateExclusive on public.tasks")
        .doesNotContain("error  fails");
  }

  @Test
  void whatAMigrationTakesBackItselfIsNotHeldAgainstItButItsLocksAre() throws IOException {
    schema.write(
        "1_back.sql",
        """
        begin;
        set lock_timeout = '1s';
        savepoint A;
        alter table tasks rename to jobs;
        rollback to savepoint a;
        create table x ();
        commit and chain;
        drop table tasks;
        rollback and no chain;
        create table y ();
        """);
    try (var database = ScratchDatabase.of(TASKS)) {
      assertThat(schema.run(database, "--check", "--format", "json")).isEqualTo(ExitCode.OK);
    }
    var json = JsonMapper.shared().readTree(schema.out());
    assertThat(json.get("findings")).isEmpty();
    assertThat(json.get("statements").valueStream().map(each -> each.get("line").asInt()))
        .containsExactly(2, 4, 6, 8, 10);
    assertThat(
            json.get("statements")
                .valueStream()
                .filter(each -> each.get("taken_back").asBoolean())
                .map(each -> each.get("locks").get(0).get("mode").asString()))
        .containsExactly("AccessExclusive", "AccessExclusive");
  }

  @Test
  void workThatIsTakenBackStoppedOthersAllTheSame() throws IOException {
    assertThat(
            schema.rehearsed(
                TASKS,
                "1_tried.sql",
                """
                savepoint here;
                alter table tasks alter column id type bigint;
                rollback to savepoint here;
                """))
        .contains(
            "holds AccessExclusive on public.tasks (20 k rows) while rewriting it",
            "the migration takes this back; what it locks stays locked until then",
            "error  type-rewrite",
            "warning  missing-lock-timeout");
  }

  @Test
  void aRulesPageIsPrintedWithoutADatabase() {
    assertThat(
            schema.execute(Optional.empty(), Stream.of("migrations", "--explain", "set-not-null")))
        .isEqualTo(ExitCode.OK);
    assertThat(schema.out()).startsWith("# set-not-null: ");
    assertThat(schema.execute(Optional.empty(), Stream.of("migrations"))).isEqualTo(ExitCode.USAGE);
    assertThat(schema.err()).contains("Name the folder of migrations.");
    assertThat(schema.run(Optional.empty(), Stream.of("--explain", "nothing")))
        .isEqualTo(ExitCode.USAGE);
    assertThat(schema.err()).contains("There is no rule \"nothing\"", "add-required");
  }

  private static String typeOfId(ScratchDatabase database) {
    return database
        .catalog()
        .table("public.tasks")
        .flatMap(table -> table.column("id"))
        .orElseThrow()
        .type()
        .display();
  }
}
