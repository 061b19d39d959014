package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.command.options.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiffCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");

  @Test
  void aSnapshotIsComparedWithTheDatabaseAndWhatChangedIsDrawn() throws IOException {
    var snapshot = folder.resolve("before.json").toString();
    var drawing = folder.resolve("changes.svg");
    try (var database =
        ScratchDatabase.of(
            "create table a (id int primary key, x int); create table b (a int references a)")) {
      run(database, "catalog", "--out", snapshot);
      database.run("alter table a drop column x; alter table b drop column a; create table c ()");
      assertThat(run(database, "diff", snapshot, "--erd", drawing.toString()))
          .isEqualTo(ExitCode.OK);
    }
    assertThat(out.toString())
        .contains("- column public.a.x removed: integer", "+ table public.c added");
    assertThat(Files.readString(drawing))
        .contains("\"card g0 added\"", "\"row removed\"", "\"line g0 removed\"");
  }

  @Test
  void theCheckMayForbidEveryDifferenceOrOnlyThoseThatBreak() {
    var snapshot = folder.resolve("before.json").toString();
    try (var database = ScratchDatabase.of("create table a (id int)")) {
      run(database, "catalog", "--out", snapshot);
      assertThat(run(database, "diff", snapshot, "--check")).isEqualTo(ExitCode.OK);
      database.run("alter table a add column x int");
      assertThat(run(database, "diff", snapshot, "--check")).isEqualTo(ExitCode.FOUND);
      assertThat(run(database, "diff", snapshot, "--check", "breaking")).isEqualTo(ExitCode.OK);
      database.run("alter table a drop column id");
      assertThat(run(database, "diff", snapshot, "--check", "breaking")).isEqualTo(ExitCode.FOUND);
    }
  }

  @Test
  void whatOthersHaveLockedIsNotToldToBeGoneForSure() throws SQLException {
    var snapshot = folder.resolve("before.json").toString();
    var docs = folder.resolve("docs").toString();
    try (var database =
            ScratchDatabase.of(
                """
                create table a (id int primary key);
                create table b (id int primary key);
                create function counted() returns bigint language sql
                  return (select count(*) from a);
                """);
        var other = database.connect();
        var lock = other.createStatement()) {
      run(database, "catalog", "--out", snapshot);
      run(database, "docs", "--out", docs);
      other.setAutoCommit(false);
      lock.execute("lock table a in access exclusive mode");
      assertThat(run(database, "diff", snapshot, "--check")).isEqualTo(ExitCode.PARTIAL);
      assertThat(out.toString()).doesNotContain("public.b", "id");
      assertThat(err.toString())
          .contains("Not read: public.a, public.counted().")
          .endsWith("What was not read looks here as if it had come or gone.\n");
      assertThat(run(database, "docs", "--out", docs, "--check")).isEqualTo(ExitCode.PARTIAL);
      assertThat(err.toString())
          .contains("can't be told before all is read")
          .doesNotContain("stale.");
    }
  }

  @Test
  void twoDatabasesAreComparedByTheirUrlsWhichStayUnseen() {
    try (var one = ScratchDatabase.of("create table a (id int)");
        var other = ScratchDatabase.of("create table a (id int)")) {
      assertThat(run(one, "diff", url(one), url(other))).isEqualTo(ExitCode.OK);
      assertThat(out.toString())
          .isEqualTo("%s → %s: no difference.\n".formatted(one.name(), other.name()));
    }
  }

  @Test
  void whatLiesInOtherSchemasIsLeftOut() {
    var snapshot = folder.resolve("before.json").toString();
    try (var database = ScratchDatabase.of("create schema x; create table x.a (id int)")) {
      run(database, "catalog", "--out", snapshot);
      database.run("drop schema x cascade; create table b (id int)");
      run(database, "diff", snapshot, "--schemas", "public");
      assertThat(out.toString()).contains("public.b").doesNotContain("x.a");
    }
  }

  @Test
  void aFileThatIsNotThereIsToldInASentence() {
    try (var database = ScratchDatabase.of("")) {
      assertThat(run(database, "diff", folder.resolve("none.json").toString()))
          .isEqualTo(ExitCode.UNREACHABLE);
      assertThat(err.toString().lines()).singleElement().asString().contains("none.json");
    }
  }

  private static String url(ScratchDatabase database) {
    return database.target().url().replace("jdbc:postgresql://", "postgresql://postgres:secret@");
  }

  private int run(ScratchDatabase database, String... arguments) {
    return SchemaCommand.commandLine(timeout -> Optional.of(database.target()))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
