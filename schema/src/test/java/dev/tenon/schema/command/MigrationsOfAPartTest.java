package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.command.options.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations of a target that was read in part, or whose shadow lacks something. */
final class MigrationsOfAPartTest {

  private static final String TASKS =
      """
      create table tasks (id int primary key, title text);
      insert into tasks select n, 'task' from generate_series(1, 20000) n;
      analyze tasks;
      """;

  @TempDir private Path folder = Path.of("");
  private final MigrationsRun schema = new MigrationsRun(() -> folder);

  @Test
  void whatWasNotReadIsNoReasonToFailTheCheck() throws IOException, SQLException {
    try (var database =
            ScratchDatabase.of(
                TASKS
                    + """
                    create table flyway_schema_history (
                      installed_rank int primary key, version text, description text, type text,
                      script text, checksum int, success boolean);
                    insert into flyway_schema_history values
                      (1, '1', 'made', 'SQL', 'V1__made.sql', null, true);
                    """);
        var other = database.connect();
        var lock = other.createStatement()) {
      schema.write("V1__made.sql", TASKS);
      schema.write("V2__more.sql", "alter table tasks add column more int;");
      other.setAutoCommit(false);
      lock.execute("lock table tasks in access exclusive mode");
      assertThat(schema.run(database, "--check")).isEqualTo(ExitCode.PARTIAL);
      assertThat(schema.out())
          .contains(
              "drift: Not all of the target was read",
              "fails: Line 1 of V2__more.sql was refused: relation \"tasks\" does not exist. The shadow lacks some of the target")
          .doesNotContain("against what its migrations make", "error  fails");
      assertThat(schema.err())
          .contains("Not read: public.tasks.", "a statement about it fails there alone");
    }
  }

  @Test
  void badSyntaxFailsWhateverWasNotRead() throws IOException, SQLException {
    schema.write("1_odd.sql", "alter table;");
    try (var database = ScratchDatabase.of(TASKS);
        var other = database.connect();
        var lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("lock table tasks in access exclusive mode");
      assertThat(schema.run(database)).isEqualTo(ExitCode.PARTIAL);
    }
    assertThat(schema.out()).contains("error  fails").doesNotContain("fails: Line");
  }

  @Test
  void whatTheShadowLacksLeavesAFailureUndecided() throws IOException {
    schema.write("1_less.sql", "drop view odd;");
    try (var database =
        ScratchDatabase.of(
            """
            create function same(int, int) returns boolean language sql return $1 = $2;
            create operator === (function = same, leftarg = int, rightarg = int);
            create view odd as select 1 === 1 as same;
            """)) {
      assertThat(schema.run(database, "--check")).isEqualTo(ExitCode.PARTIAL);
    }
    assertThat(schema.out())
        .contains("The shadow lacks the view public.odd", "fails: Line 1 of 1_less.sql was refused")
        .doesNotContain("error  fails");
  }
}
