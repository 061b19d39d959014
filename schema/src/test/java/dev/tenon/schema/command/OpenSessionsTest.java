package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.command.options.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawing and writing take seconds, for which a database need keep no snapshot. */
final class OpenSessionsTest {

  private static final String NOTES =
      """
      create table notes (id int primary key, parent_id int references notes);
      insert into notes values (1, null), (2, 1);
      analyze notes;
      """;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "catalog",
        "erd",
        "erd --format html",
        "erd --measured",
        "docs --check --out FOLDER/docs",
        "diff FOLDER/before.json",
        "audit",
        "score",
        "cardinality",
        "access FOLDER/statements.sql"
      })
  void noneIsOpenWhileTheResultIsWritten(String command) throws IOException {
    Files.writeString(folder.resolve("statements.sql"), "select * from notes where id = 1;");
    try (var database = ScratchDatabase.of(NOTES);
        var watching = new Watching(database)) {
      execute(database, Writer.nullWriter(), "catalog --out FOLDER/before.json");
      assertThat(execute(database, watching, command)).isIn(ExitCode.OK, ExitCode.FOUND);
      assertThat(watching.seen).isNotEmpty().containsOnly(0);
    }
  }

  /** The advice to look closer comes between the reading and the drawing. */
  @Test
  void noneIsOpenWhenALargeDiagramIsAboutToBeDrawn() {
    var tables = new StringBuilder();
    for (var n = 1; n <= 61; n++) {
      tables.append("create table t%d (id int primary key);%n".formatted(n));
    }
    try (var database = ScratchDatabase.of(tables.toString());
        var watching = new Watching(database)) {
      assertThat(execute(database, watching, "erd --out FOLDER/erd.svg")).isEqualTo(ExitCode.OK);
      assertThat(watching.seen).isNotEmpty().containsOnly(0);
    }
  }

  private int execute(ScratchDatabase database, Writer writer, String command) {
    var arguments = command.replace("FOLDER", folder.toString()).split(" ");
    return SchemaCommand.commandLine(timeout -> Optional.of(database.target()))
        .setOut(new PrintWriter(writer, true))
        .setErr(new PrintWriter(writer, true))
        .execute(arguments);
  }

  /** Counts the transactions that are open on a database whenever something is written. */
  private static final class Watching extends Writer {

    private final ScratchDatabase beside = ScratchDatabase.create();
    private final ScratchDatabase watched;
    private final List<Integer> seen = new ArrayList<>();

    Watching(ScratchDatabase watched) {
      this.watched = watched;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      try (var connection = beside.connect();
          var question =
              connection.prepareStatement(
                  """
                  select count(*)
                    from pg_stat_activity
                   where datname = ?
                     and xact_start is not null
                  """)) {
        question.setString(1, watched.name());
        try (var answer = question.executeQuery()) {
          answer.next();
          seen.add(answer.getInt(1));
        }
      } catch (SQLException failed) {
        throw new IOException(failed);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      beside.close();
    }
  }
}
