package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.database.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");

  @Test
  void eachStatementsLocksAndWorkAreToldAtTheRowsThereAre() throws IOException {
    write("1_more.sql", "alter table tasks alter column id type bigint;\ncreate table x ();\n");
    try (var database = ScratchDatabase.of(TASKS)) {
      assertThat(run(database)).isEqualTo(ExitCode.OK);
      assertThat(out.toString())
          .contains(
              "line 1  alter table tasks alter column id type bigint",
              "AccessExclusive on public.tasks (20 k rows): reads and writes wait",
              "rewrites public.tasks (20 k rows)",
              "holds AccessExclusive on public.tasks (20 k rows) while rewriting it",
              "1 statement touches no table that was there before",
              "error  type-rewrite",
              "1 migration, 2 statements: 1 error");
      assertThat(typeOfId(database)).as("the target is as before").isEqualTo("integer");
    }
  }

  @Test
  void whatIsDroppedIsLockedBeforeItIsGone() throws IOException {
    write("1_less.sql", "drop table tasks;");
    try (var database = ScratchDatabase.of(TASKS)) {
      assertThat(run(database)).isEqualTo(ExitCode.OK);
      assertThat(out.toString())
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
    write("1_much.sql", changes.toString());
    try (var database = ScratchDatabase.of(tables.toString())) {
      assertThat(run(database)).isEqualTo(ExitCode.OK);
      assertThat(out.toString().lines())
          .startsWith("1_much.sql:41  alter table tasks alter column id type bigint")
          .contains(
              "          and 39 statements like it: 1_much.sql:2, 1_much.sql:3, 1_much.sql:4, …",
              "  1 statement touches no table that was there before");
      out.getBuffer().setLength(0);
      assertThat(run(database, "--format", "markdown")).isEqualTo(ExitCode.OK);
      assertThat(out.toString())
          .contains("no table that was there before\n\n`--all` tells of each of them.\n\n");
      out.getBuffer().setLength(0);
      assertThat(run(database, "--all")).isEqualTo(ExitCode.OK);
      assertThat(out.toString()).contains("line 40  alter table t40 add column more int");
    }
  }

  @Test
  void aFileThatIncludesOthersIsToldToBeJudgedInPart() throws IOException {
    write("1_all.sql", "\\i tables.sql\ncreate table x ();\n");
    try (var database = ScratchDatabase.of(TASKS)) {
      assertThat(run(database)).isEqualTo(ExitCode.OK);
      assertThat(out.toString())
          .contains("1_all.sql is judged without what psql would include: tables.sql.");
      write("1_all.sql", "create table x ();\n");
      var uses = Files.writeString(folder.resolve("uses.txt"), "\\i queries.sql\nselect 1;");
      assertThat(run(database, "--statements", uses.toString())).isEqualTo(ExitCode.OK);
      assertThat(out.toString())
          .contains("uses.txt is judged without what psql would include: queries.sql.");
    }
  }

  @Test
  void whatIsNotJudgedIsNotToldToBeJudgedInPart() throws IOException {
    write("V1__all.sql", "\\i tables.sql\ncreate table x ();\n");
    write("V2__more.sql", "\\i more.sql\ncreate table y ();\n");
    try (var server = ScratchDatabase.create()) {
      assertThat(run(Optional.empty(), server, "--from-nothing", "--since", "2"))
          .isEqualTo(ExitCode.OK);
    }
    assertThat(out.toString()).contains("V2__more.sql is judged without").doesNotContain("V1__all");
  }

  @Test
  void theTargetIsLeftAloneWhileMigrationsRun() throws IOException {
    try (var database = ScratchDatabase.of(TASKS)) {
      write(
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
      assertThat(run(database)).isEqualTo(ExitCode.OK);
      assertThat(out.toString()).doesNotContain("still being read");
    }
  }

  @Test
  void emptyingATableReadsNothing() throws IOException {
    write("1_empty.sql", "set local lock_timeout = '1s'; truncate tasks;");
    try (var database = ScratchDatabase.of(TASKS)) {
      assertThat(run(database)).isEqualTo(ExitCode.OK);
      assertThat(out.toString())
          .contains("AccessExclusive on public.tasks (20 k rows)")
          .doesNotContain("reads all");
    }
  }

  @Test
  void theCheckFailsUntilABaselineLetsItStand() throws IOException {
    write("1_more.sql", "set lock_timeout = '1s'; create index on tasks (title);");
    var baseline = folder.resolve("baseline.json");
    try (var database = ScratchDatabase.of(TASKS)) {
      assertThat(run(database, "--check", "--write-baseline", baseline.toString()))
          .isEqualTo(ExitCode.FOUND);
      Files.writeString(
          baseline,
          Files.readString(baseline)
              .replaceFirst("\"reason\" : \"\"", "\"reason\" : \"the site is closed\"")
              .replaceFirst("\"owner\" : \"\"", "\"owner\" : \"me\""));
      assertThat(run(database, "--check", "--baseline", baseline.toString()))
          .isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void concurrentStatementsRunOutsideOfATransactionAndFilesMayHoldTheirOwn() throws IOException {
    write(
        "1_alone.sql",
        """
        create index concurrently by_title on tasks (title);
        begin; alter table tasks add column a int; commit;
        update tasks set a = 1 where id = 1;
        drop index concurrently by_title;
        """);
    try (var database = ScratchDatabase.of(TASKS)) {
      assertThat(run(database, "--format", "json", "--lock-timeout-set")).isEqualTo(ExitCode.OK);
    }
    var json = JsonMapper.shared().readTree(out.toString());
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
    write("1_packed.sql", "vacuum tasks;\nvacuum (full) tasks;\ncluster tasks using tasks_pkey;\n");
    try (var database = ScratchDatabase.of(TASKS)) {
      assertThat(run(database)).isEqualTo(ExitCode.OK);
    }
    var locked =
        """
                  AccessExclusive on public.tasks (20 k rows): reads and writes wait
                  rewrites public.tasks (20 k rows)
                  holds AccessExclusive on public.tasks (20 k rows) while rewriting it: reads and writes wait
        """;
    assertThat(out.toString())
        .startsWith(
            "1_packed.sql\n  line 2  vacuum (full) tasks\n%s  line 3  cluster tasks using tasks_pkey\n%s"
                .formatted(locked, locked))
        .contains("pg_repack writes a table anew while it is in use")
        .doesNotContain("Add a column of the new type");
  }

  @Test
  void onlyWhatFlywayHasNotAppliedIsPending() throws IOException {
    write("V1__a.sql", "create table a (id int);");
    write("V1.1__b.sql", "alter table a add column b int;");
    write("V1.10__c.sql", "alter table a add column c int;");
    write("R__d.sql", "create or replace view d as select 1 as one;");
    write("notes.sql", "this is no migration");
    try (var database =
        ScratchDatabase.of(
            """
            create table a (id int, b int);
            create table flyway_schema_history (
              installed_rank int, version text, type text, script text, checksum int, success bool);
            insert into flyway_schema_history values
              (1, '1', 'SQL', 'V1__a.sql', null, true), (2, '1.1', 'SQL', 'V1.1__b.sql', null, true);
            """)) {
      assertThat(run(database, "--format", "json")).isEqualTo(ExitCode.OK);
    }
    assertThat(JsonMapper.shared().readTree(out.toString()).get("statements").valueStream())
        .extracting(each -> each.get("migration").asString())
        .containsExactly("V1.10__c.sql", "R__d.sql");
  }

  @Test
  void withoutATargetAllTablesAreTakenForLarge() throws IOException {
    write("V1__a.sql", "set local lock_timeout = '1s'; create table a (id int, b int);");
    write("V2__b.sql", "set local lock_timeout = '1s'; alter table a alter b set not null;");
    var roles = Files.writeString(folder.resolve("roles.txt"), "create schema apart;");
    try (var server = ScratchDatabase.create()) {
      assertThat(
              run(
                  Optional.empty(),
                  server,
                  "--from-nothing",
                  "--since",
                  "2",
                  "--prepare",
                  roles.toString()))
          .isEqualTo(ExitCode.OK);
    }
    assertThat(out.toString())
        .contains("public.a (rows unknown)", "set-not-null")
        .doesNotContain("V1__a");
  }

  @Test
  void whatComesBeforeAndFailsIsToldInASentence() throws IOException {
    write("V1__a.sql", "create table a (id int);\ninsert into b values (1);");
    write("V2__b.sql", "create table b (id int);");
    try (var server = ScratchDatabase.create()) {
      assertThat(run(Optional.empty(), server, "--from-nothing", "--since", "2"))
          .isEqualTo(ExitCode.UNREACHABLE);
    }
    assertThat(err.toString())
        .contains("V1__a.sql, which comes before what is judged, fails in line 2: relation \"b\"");
  }

  @Test
  void aPlaceholderWithoutAValueIsToldInASentence() throws IOException {
    write("V1__a.sql", "create table ${name} (id int);");
    try (var database = ScratchDatabase.of("create table notes (id int)")) {
      assertThat(run(database)).isEqualTo(ExitCode.UNREACHABLE);
      assertThat(err.toString().lines())
          .singleElement()
          .asString()
          .contains("--placeholder name=VALUE");
      assertThat(run(database, "--placeholder", "name=a")).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void aRulesPageIsPrintedWithoutADatabase() {
    assertThat(execute(Optional.empty(), Stream.of("migrations", "--explain", "set-not-null")))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString()).startsWith("# set-not-null: ");
    assertThat(execute(Optional.empty(), Stream.of("migrations"))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("Name the folder of migrations.");
    assertThat(run(Optional.empty(), Stream.of("--explain", "nothing"))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("There is no rule \"nothing\"", "add-required");
  }

  private void write(String file, String sql) throws IOException {
    Files.writeString(folder.resolve(file), sql);
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

  private int run(ScratchDatabase database, String... more) {
    return run(Optional.of(database.target()), database, more);
  }

  private int run(Optional<Target> own, ScratchDatabase server, String... more) {
    var url =
        "postgresql://postgres@" + server.target().toString().replaceFirst("^postgresql://", "");
    return run(own, Stream.concat(Stream.of("--shadow", url), Stream.of(more)));
  }

  private int run(Optional<Target> own, Stream<String> options) {
    return execute(own, Stream.concat(Stream.of("migrations", folder.toString()), options));
  }

  private int execute(Optional<Target> own, Stream<String> arguments) {
    return SchemaCommand.commandLine(timeout -> own)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments.toArray(String[]::new));
  }
}
