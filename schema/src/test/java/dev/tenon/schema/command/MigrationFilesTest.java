package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.command.options.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Which files are judged, and what is told of those that can't be judged whole. */
final class MigrationFilesTest {

  private static final String TASKS = "create table tasks (id int primary key, title text);";

  @TempDir private Path folder = Path.of("");
  private final MigrationsRun schema = new MigrationsRun(() -> folder);

  @Test
  void aFileThatIncludesOthersIsToldToBeJudgedInPart() throws IOException {
    schema.write("1_all.sql", "\\i tables.sql\ncreate table x ();\n");
    try (var database = ScratchDatabase.of(TASKS)) {
      assertThat(schema.run(database)).isEqualTo(ExitCode.OK);
      assertThat(schema.out())
          .contains("1_all.sql is judged without what psql would include: tables.sql.");
      schema.write("1_all.sql", "create table x ();\n");
      var uses = Files.writeString(folder.resolve("uses.txt"), "\\i queries.sql\nselect 1;");
      assertThat(schema.run(database, "--statements", uses.toString())).isEqualTo(ExitCode.OK);
      assertThat(schema.out())
          .contains("uses.txt is judged without what psql would include: queries.sql.");
    }
  }

  @Test
  void whatIsNotJudgedIsNotToldToBeJudgedInPart() throws IOException {
    schema.write("V1__all.sql", "\\i tables.sql\ncreate table x ();\n");
    schema.write("V2__more.sql", "\\i more.sql\ncreate table y ();\n");
    try (var server = ScratchDatabase.create()) {
      assertThat(schema.run(Optional.empty(), server, "--from-nothing", "--since", "2"))
          .isEqualTo(ExitCode.OK);
    }
    assertThat(schema.out()).contains("V2__more.sql is judged without").doesNotContain("V1__all");
  }

  @Test
  void onlyWhatFlywayHasNotAppliedIsPending() throws IOException {
    schema.write("V1__a.sql", "create table a (id int);");
    schema.write("V1.1__b.sql", "alter table a add column b int;");
    schema.write("V1.10__c.sql", "alter table a add column c int;");
    schema.write("R__d.sql", "create or replace view d as select 1 as one;");
    schema.write("notes.sql", "this is no migration");
    try (var database =
        ScratchDatabase.of(
            """
            create table a (id int, b int);
            create table flyway_schema_history (
              installed_rank int, version text, type text, script text, checksum int, success bool);
            insert into flyway_schema_history values
              (1, '1', 'SQL', 'V1__a.sql', null, true), (2, '1.1', 'SQL', 'V1.1__b.sql', null, true);
            """)) {
      assertThat(schema.run(database, "--format", "json")).isEqualTo(ExitCode.OK);
    }
    assertThat(JsonMapper.shared().readTree(schema.out()).get("statements").valueStream())
        .extracting(each -> each.get("migration").asString())
        .containsExactly("V1.10__c.sql", "R__d.sql");
  }

  @Test
  void withoutATargetAllTablesAreTakenForLarge() throws IOException {
    schema.write("V1__a.sql", "set local lock_timeout = '1s'; create table a (id int, b int);");
    schema.write("V2__b.sql", "set local lock_timeout = '1s'; alter table a alter b set not null;");
    var roles = Files.writeString(folder.resolve("roles.txt"), "create schema apart;");
    try (var server = ScratchDatabase.create()) {
      assertThat(
              schema.run(
                  Optional.empty(),
                  server,
                  "--from-nothing",
                  "--since",
                  "2",
                  "--prepare",
                  roles.toString()))
          .isEqualTo(ExitCode.OK);
    }
    assertThat(schema.out())
        .contains("public.a (rows unknown)", "set-not-null")
        .doesNotContain("V1__a");
  }

  @Test
  void whatComesBeforeAndFailsIsToldInASentence() throws IOException {
    schema.write("V1__a.sql", "create table a (id int);\ninsert into b values (1);");
    schema.write("V2__b.sql", "create table b (id int);");
    try (var server = ScratchDatabase.create()) {
      assertThat(schema.run(Optional.empty(), server, "--from-nothing", "--since", "2"))
          .isEqualTo(ExitCode.UNREACHABLE);
    }
    assertThat(schema.err())
        .contains("V1__a.sql, which comes before what is judged, fails in line 2: relation \"b\"");
  }

  @Test
  void aPlaceholderWithoutAValueIsToldInASentence() throws IOException {
    schema.write("V1__a.sql", "create table ${name} (id int);");
    try (var database = ScratchDatabase.of("create table notes (id int)")) {
      assertThat(schema.run(database)).isEqualTo(ExitCode.UNREACHABLE);
      assertThat(schema.err().lines())
          .singleElement()
          .asString()
          .contains("--placeholder name=VALUE");
      assertThat(schema.run(database, "--placeholder", "name=a")).isEqualTo(ExitCode.OK);
    }
  }
}
