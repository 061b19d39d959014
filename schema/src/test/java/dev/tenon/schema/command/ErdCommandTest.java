package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.command.options.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ErdCommandTest {

  private static final String TWO_TABLES =
      "create table a (id int primary key); create table b (id int references a)";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");

  @Test
  void theFileNameDecidesTheFormat() throws Exception {
    var file = folder.resolve("erd.mmd");
    try (var database = ScratchDatabase.of(TWO_TABLES)) {
      assertThat(run(database, "--out", file.toString())).isEqualTo(ExitCode.OK);
      assertThat(Files.readString(file)).startsWith("erDiagram\n");
      assertThat(run(database, "--format", "dot")).isEqualTo(ExitCode.OK);
      assertThat(out.toString()).startsWith("digraph");
    }
  }

  @Test
  void measuredNumbersStandAtTheLines() {
    try (var database =
        ScratchDatabase.of(TWO_TABLES + "; insert into a values (1); insert into b values (1)")) {
      assertThat(run(database, "--measured")).isEqualTo(ExitCode.OK);
      assertThat(out.toString()).contains("class=\"note\"", "1 · 1 · 1");
    }
  }

  @Test
  void anUnknownTableIsNamed() {
    try (var database = ScratchDatabase.of(TWO_TABLES)) {
      assertThat(run(database, "--around", "c")).isEqualTo(ExitCode.USAGE);
      assertThat(err.toString()).contains("There is no table \"c\".");
    }
  }

  @Test
  void aTableOfTwoSchemasMustBeNamedWhole() {
    try (var database = ScratchDatabase.of(TWO_TABLES + "; create schema s create table a ()")) {
      assertThat(run(database, "--tables", "a")).isEqualTo(ExitCode.USAGE);
      assertThat(err.toString()).contains("\"a\" may be any of public.a, s.a");
      assertThat(run(database, "--tables", "s.a")).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void twoViewpointsAtOnceAreRefused() {
    try (var database = ScratchDatabase.of(TWO_TABLES)) {
      assertThat(run(database, "--schema", "public", "--around", "a")).isEqualTo(ExitCode.USAGE);
    }
  }

  @Test
  void manyTablesComeWithCloserViewpoints() {
    try (var database =
        ScratchDatabase.of(
            """
            create table hub (id int primary key);
            do $$ begin for i in 1..60 loop
              execute format('create table t%s (hub int references hub)', i);
            end loop; end $$
            """)) {
      assertThat(run(database)).isEqualTo(ExitCode.OK);
      assertThat(err.toString()).contains("61 tables are many", "--group hub", "--around TABLE");
    }
  }

  private int run(ScratchDatabase database, String... arguments) {
    var whole = new String[arguments.length + 1];
    whole[0] = "erd";
    System.arraycopy(arguments, 0, whole, 1, arguments.length);
    return SchemaCommand.commandLine(timeout -> Optional.of(database.target()))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(whole);
  }
}
