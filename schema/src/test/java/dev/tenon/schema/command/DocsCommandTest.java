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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocsCommandTest {

  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");

  @Test
  void stalePagesFailTheCheckAndShowHow() {
    try (var database =
        ScratchDatabase.of("create table notes (id int); create table old (id int)")) {
      assertThat(run(database)).isEqualTo(ExitCode.OK);
      assertThat(run(database, "--check")).isEqualTo(ExitCode.OK);
      assertThat(err.toString()).isEmpty();

      database.run("alter table notes add words text; drop table old; create table fresh ()");
      assertThat(run(database, "--check")).isEqualTo(ExitCode.FOUND);
      assertThat(err.toString())
          .contains("+| `words` | `text` | null | | |")
          .contains("public.old.md is of something that is gone")
          .contains("public.fresh.md is missing")
          .contains("run the same without --check");

      assertThat(run(database)).isEqualTo(ExitCode.OK);
      assertThat(run(database, "--check")).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void decisionsThatAreNotThereAreToldInASentence() {
    try (var database = ScratchDatabase.of("create table notes (id int)")) {
      assertThat(run(database, "--adr", folder.resolve("none").toString()))
          .isEqualTo(ExitCode.UNREACHABLE);
      assertThat(err.toString().lines())
          .singleElement()
          .asString()
          .startsWith("Cannot read the decisions in ");
    }
  }

  @Test
  void whatElseIsInTheFolderStaysThere() throws Exception {
    var own = Files.writeString(folder.resolve("README.md"), "written by hand");
    try (var database = ScratchDatabase.of("create table notes (id int)")) {
      assertThat(run(database)).isEqualTo(ExitCode.OK);
      assertThat(run(database, "--check")).isEqualTo(ExitCode.OK);
    }
    assertThat(own).hasContent("written by hand");
  }

  @Test
  void onlyPagesOfTheDictionaryAreRemovedFromItsFolders() throws Exception {
    var template = written("views/mail.html", "<p>Dear {{ name }},</p>");
    var prose = written("types/money.md", "# Money\n");
    var drawing = written("diagrams/network.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    var latin = folder.resolve("tables/old.md");
    Files.createDirectories(latin.getParent());
    Files.write(latin, new byte[] {(byte) 0xE4, (byte) 0xF6});
    try (var database =
        ScratchDatabase.of(
            "create table notes (id int); create view words as select id from notes;"
                + " create type mood as enum ('glad')")) {
      assertThat(run(database)).isEqualTo(ExitCode.OK);
      assertThat(run(database, "--format", "html")).isEqualTo(ExitCode.OK);
      assertThat(run(database, "--format", "html", "--check")).isEqualTo(ExitCode.OK);
      database.run("drop view words; drop type mood; drop table notes; create table more (id int)");
      assertThat(run(database)).isEqualTo(ExitCode.OK);
      assertThat(run(database, "--check")).isEqualTo(ExitCode.OK);
    }
    assertThat(List.of(template, prose, drawing, latin)).allMatch(Files::exists);
    try (var left = Files.walk(folder)) {
      assertThat(left.map(Path::toString))
          .noneMatch(name -> name.contains("words") || name.contains("mood"))
          .noneMatch(name -> name.contains("notes"));
    }
  }

  @Test
  void whatCouldNotBeReadKeepsItsPagesAndIsToldInTheIndex() throws IOException, SQLException {
    try (var database = ScratchDatabase.of("create table notes (id int); create table more ()")) {
      assertThat(run(database)).isEqualTo(ExitCode.OK);
      try (var other = database.connect();
          var lock = other.createStatement()) {
        other.setAutoCommit(false);
        lock.execute("lock table notes in access exclusive mode");
        assertThat(run(database)).isEqualTo(ExitCode.PARTIAL);
      }
      assertThat(folder.resolve("tables/public.notes.md")).isNotEmptyFile();
      assertThat(folder.resolve("diagrams/public.notes.svg")).isNotEmptyFile();
      assertThat(folder.resolve("index.md"))
          .content()
          .contains("**Not read: public.notes.** Another session holds a lock on it");
      database.run("drop table more");
      assertThat(run(database)).isEqualTo(ExitCode.OK);
      assertThat(folder.resolve("index.md")).content().doesNotContain("Not read");
      assertThat(folder.resolve("tables/public.more.md")).doesNotExist();
    }
  }

  private Path written(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private int run(ScratchDatabase database, String... options) {
    return SchemaCommand.commandLine(timeout -> Optional.of(database.target()))
        .setErr(new PrintWriter(err))
        .execute(
            Stream.concat(Stream.of("docs", "--out", folder.toString()), Stream.of(options))
                .toArray(String[]::new));
  }
}
