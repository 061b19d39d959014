package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.command.options.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class AccessCommandTest {

  private static final String NOTES =
      "create table notes (id int primary key, body text); create index idle on notes (body);";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");

  @Test
  void aStatementWithoutAnIndexFailsTheCheckUnlessItsTableStaysSmall() throws IOException {
    try (var database = ScratchDatabase.of(NOTES + "alter table notes add column size int")) {
      var file = write("select * from notes where size = :size;");
      assertThat(run(database, file, "--check")).isEqualTo(ExitCode.FOUND);
      assertThat(out.toString())
          .contains(
              "error  query-not-index-backed",
              "statements.sql:1 on public.notes",
              "create index concurrently on public.notes (size)",
              "idle on public.notes: none of these statements reads it",
              "1 statement planned, 0 not: 1 error, 1 warning");
      assertThat(run(database, file, "--check", "--fixed", "notes")).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void jsonTellsWhichIndexEachStatementReads() throws IOException {
    try (var database = ScratchDatabase.of(NOTES)) {
      run(database, write("select * from notes where id = ?;"), "--format", "json");
    }
    var statement = JsonMapper.shared().readTree(out.toString()).get("statements").get(0);
    assertThat(statement.get("indexes").get(0).asString()).isEqualTo("notes_pkey");
    assertThat(statement.get("reads_all_of")).isEmpty();
  }

  @Test
  void aFileThatIncludesOthersIsToldToBeJudgedInPart() throws IOException {
    try (var database = ScratchDatabase.of(NOTES)) {
      var file = write("\\i more.sql\nselect * from notes where id = 1;");
      assertThat(run(database, file)).isEqualTo(ExitCode.OK);
    }
    assertThat(out.toString())
        .contains(
            "statements.sql is judged without what psql would include: more.sql.",
            "1 statement planned, 0 not: 0 errors, 0 warnings, 0 informational; 0 waived."
                + " 1 index of the tables they name serves none of them.");
    out.getBuffer().setLength(0);
    try (var database = ScratchDatabase.of(NOTES)) {
      run(database, write("select * from notes where id = 1 and body = 'a'; select 1;"));
      run(database, write("select 1;"));
    }
    assertThat(out.toString()).contains("1 statement planned, 0 not").doesNotContain("0 indexes");
  }

  @Test
  void namesWithoutASchemaAreLookedForWhereTheOptionSays() throws IOException {
    try (var database = ScratchDatabase.of("create schema apart; create table apart.t (id int)")) {
      var file = write("select * from t where id = 1;");
      run(database, file);
      assertThat(out.toString()).contains("Not planned: statements.sql:1: relation \"t\"");
      run(database, file, "--search-path", "apart");
      assertThat(out.toString()).contains("statements.sql:1 on apart.t");
    }
  }

  @Test
  void aGateOfWhichNoStatementCouldBePlannedStaysShut() throws IOException {
    try (var database = ScratchDatabase.create()) {
      var file = write("select * from gone where id = 1;");
      assertThat(run(database, file, "--check")).isEqualTo(ExitCode.PARTIAL);
      assertThat(out.toString()).contains("0 statements planned, 1 not");
      assertThat(run(database, file)).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void aBaselineOfNoUseIsToldBeforeAnythingIsPlanned() throws IOException {
    try (var database = ScratchDatabase.create()) {
      assertThat(run(database, write("select 1;"), "--baseline", folder.toString()))
          .isEqualTo(ExitCode.UNREACHABLE);
      assertThat(out.toString()).isEmpty();
    }
  }

  @Test
  void withoutTheExtensionRecordedStatementsAreToldMissing() {
    try (var database = ScratchDatabase.create()) {
      assertThat(run(database, "--recorded")).isEqualTo(ExitCode.UNREACHABLE);
      assertThat(err.toString()).contains("pg_stat_statements", "Name a file of statements");
      assertThat(run(database)).isEqualTo(ExitCode.USAGE);
    }
  }

  private String write(String statements) throws IOException {
    return Files.writeString(folder.resolve("statements.sql"), statements).toString();
  }

  private int run(ScratchDatabase database, String... arguments) {
    var all = new String[arguments.length + 1];
    all[0] = "access";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return SchemaCommand.commandLine(timeout -> Optional.of(database.target()))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all);
  }
}
