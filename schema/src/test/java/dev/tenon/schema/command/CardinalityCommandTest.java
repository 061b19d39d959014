package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.command.options.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CardinalityCommandTest {

  private static final String NOTES =
      """
      create table authors (id int primary key);
      create table notes (id int primary key, author_id int references authors);
      insert into authors values (1), (2);
      insert into notes select n, 1 from generate_series(1, 30) n;
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void whatContradictsTheDeclarationFailsTheCheck() {
    try (var database = ScratchDatabase.of(NOTES)) {
      assertThat(run(database, "postgres", "cardinality", "--check")).isEqualTo(ExitCode.FOUND);
      assertThat(run(database, "postgres", "cardinality")).isEqualTo(ExitCode.OK);
    }
    assertThat(out.toString())
        .contains("0 · 15 · 30", "1 relationship: fewest", "1 contradicts its declaration");
  }

  @Test
  void whatARoleMayNotReadIsCountedAndToldByTheExitCode() {
    try (var database = ScratchDatabase.of(NOTES)) {
      var role = database.name() + "_stranger";
      database.run("create role " + role + " login");
      assertThat(run(database, role, "cardinality")).isEqualTo(ExitCode.PARTIAL);
      assertThat(out.toString())
          .contains("permission denied for table", "1 relationship, 1 not measured");
      assertThat(run(database, role, "erd", "--measured")).isEqualTo(ExitCode.PARTIAL);
      assertThat(err.toString())
          .contains("Not measured: 1 of 1 relationships. permission denied for table");
      database.run("drop role " + role);
    }
  }

  private int run(ScratchDatabase database, String user, String... arguments) {
    return SchemaCommand.commandLine(timeout -> Optional.of(database.target(user)))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
