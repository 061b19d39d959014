package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.database.Target;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");

  @Test
  void theCatalogIsPrinted() {
    try (var database = ScratchDatabase.of("create table notes (id int)")) {
      assertThat(run(database, "catalog")).isEqualTo(ExitCode.OK);
      assertThat(out.toString()).contains("\"public.notes\"");
      assertThat(err.toString()).isEmpty();
    }
  }

  @Test
  void aStaleSnapshotFailsTheCheckAndShowsWhere() {
    var file = folder.resolve("schema.json").toString();
    try (var database = ScratchDatabase.of("create table notes (id int)")) {
      assertThat(run(database, "catalog", "--out", file)).isEqualTo(ExitCode.OK);
      assertThat(run(database, "catalog", "--out", file, "--check")).isEqualTo(ExitCode.OK);

      database.run("alter table notes rename to remarks");
      assertThat(run(database, "catalog", "--out", file, "--check")).isEqualTo(ExitCode.FOUND);
      assertThat(err.toString())
          .contains("is stale", "-       \"name\" : \"public.notes\"", "public.remarks");
      assertThat(folder.toFile().list()).containsExactly("schema.json");
    }
  }

  @Test
  void nothingToReadIsToldSinceItMayBeAMistake() {
    try (var database = ScratchDatabase.create()) {
      assertThat(run(database, "catalog")).isEqualTo(ExitCode.OK);
      assertThat(err.toString())
          .startsWith("No table was found in " + database.name() + ": is it the right database");
    }
  }

  @Test
  void aSchemaThatCanBeReadInPartAloneIsToldByTheExitCode() {
    try (var database = ScratchDatabase.of("create table notes (id int)")) {
      var role = database.name() + "_reader";
      database.run("create role " + role + " login");
      database.run("revoke select on pg_catalog.pg_policy from public");
      var url = Optional.of(database.target(role));
      for (var command :
          List.of(
              List.of("catalog"),
              List.of("erd"),
              List.of("docs", "--out", folder.resolve("docs").toString()),
              List.of("cardinality"))) {
        assertThat(run(url, command.toArray(String[]::new))).isEqualTo(ExitCode.PARTIAL);
        assertThat(err.toString()).contains("Not read: policies.");
      }
    }
  }

  @Test
  void withoutADatabaseItSaysHowToNameOne() {
    assertThat(run(Optional.empty(), "catalog")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--url postgresql://user@localhost:5432/name");
  }

  @Test
  void whereADatabaseIsNamedTheParentsOwnIsNeverOpened() {
    var code =
        SchemaCommand.commandLine(
                timeout -> {
                  throw new AssertionError("the parent's own database was asked for");
                })
            .setErr(new PrintWriter(err))
            .execute("catalog", "--url", "postgresql://nobody@localhost:1/none");
    assertThat(code).isEqualTo(ExitCode.UNREACHABLE);
  }

  @Test
  void aFailureIsToldInOneSentence() {
    assertThat(run(Optional.empty(), "catalog", "--url", "mysql://x"))
        .isEqualTo(ExitCode.UNREACHABLE);
    assertThat(err.toString().lines()).hasSize(1);
  }

  private int run(ScratchDatabase database, String... arguments) {
    return run(Optional.of(database.target()), arguments);
  }

  private int run(Optional<Target> own, String... arguments) {
    return SchemaCommand.commandLine(timeout -> own)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
