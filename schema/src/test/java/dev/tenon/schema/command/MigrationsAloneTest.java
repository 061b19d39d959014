package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.command.options.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements that run outside of a transaction. */
final class MigrationsAloneTest {

  private static final String DAYS =
      """
      create table days (day date not null, n int, primary key (day, n)) partition by range (day);
      create table january partition of days for values from ('2026-01-01') to ('2026-02-01');
      create table february partition of days for values from ('2026-02-01') to ('2026-03-01');
      create table notes (id int primary key, day date, n int, foreign key (day, n) references days);
      create table others (id int primary key);
      insert into days select '2026-01-02', n from generate_series(1, 20000) n;
      insert into notes select n, '2026-01-02', n from generate_series(1, 20000) n;
      analyze;
      """;

  @TempDir private Path folder = Path.of("");
  private final MigrationsRun schema = new MigrationsRun(() -> folder);

  @Test
  void aPartitionDetachedConcurrentlyIsLockedAsTheDocumentationSays() throws IOException {
    assertThat(
            schema.rehearsed(
                DAYS, "1_less.sql", "alter table days detach partition february concurrently;"))
        .contains(
            """
              line 1  alter table days detach partition february concurrently
                      ShareUpdateExclusive on public.days (20 k rows): reads and writes go on, other changes of its schema and vacuum wait
                      AccessExclusive on public.february (0 rows): reads and writes wait
                      Share on public.notes (20 k rows): reads go on, writes wait
            """)
        .contains("warning  missing-lock-timeout")
        .doesNotContain("public.others");
  }

  @Test
  void vacuumLocksTheTablesThatItNamesOrAll() throws IOException {
    var mild = "reads and writes go on, other changes of its schema and vacuum wait";
    assertThat(
            schema.rehearsed(
                DAYS,
                "1_packed.sql",
                "vacuum (analyze) notes (id, day), public.\"others\";\nvacuum verbose;\nvacuum freeze days;\n"))
        .startsWith(
            """
            1_packed.sql
              line 1  vacuum (analyze) notes (id, day), public."others"
                      ShareUpdateExclusive on public.notes (20 k rows): %1$s
                      ShareUpdateExclusive on public.others (0 rows): %1$s
              line 2  vacuum verbose
                      ShareUpdateExclusive on public.days (20 k rows): %1$s
                      ShareUpdateExclusive on public.notes (20 k rows): %1$s
                      ShareUpdateExclusive on public.others (0 rows): %1$s
              line 3  vacuum freeze days
                      ShareUpdateExclusive on public.days (20 k rows): %1$s

            """
                .formatted(mild));
  }

  @Test
  void anIndexDroppedConcurrentlyIsNotSaidToReadItsTable() throws IOException {
    assertThat(
            schema.rehearsed(
                DAYS + "create index by_day on notes (day);",
                "1_less.sql",
                "drop index concurrently by_day;"))
        .contains("ShareUpdateExclusive on public.notes (20 k rows)")
        .doesNotContain("reads all");
  }

  @Test
  void whatWillHaveNoTransactionIsTriedWithoutOne() throws IOException {
    schema.write(
        "1_alone.sql",
        """
        create procedure in_batches() language plpgsql as 'begin commit; end';
        commit;
        call in_batches();
        reindex table days;
        """);
    try (var database = ScratchDatabase.of(DAYS)) {
      assertThat(schema.run(Optional.of(database.target()), Stream.of())).isEqualTo(ExitCode.OK);
    }
    assertThat(schema.out())
        .contains("AccessExclusive on public.january (20 k rows): reads and writes wait")
        .contains(
            "1_alone.sql:3 ends transactions by itself: what it locks meanwhile was not seen.")
        .doesNotContain("error  fails");
  }

  @Test
  void theTargetsNameStandsForTheShadows() throws IOException {
    try (var database = ScratchDatabase.of(DAYS)) {
      schema.write(
          "1_named.sql",
          """
          reindex (verbose) database %1$s;
          alter database %1$s set work_mem = '8MB';
          comment on database "%1$s" is 'database %1$s';
          grant connect, temporary on database %1$s to public;
          """
              .formatted(database.name()));
      assertThat(schema.run(database)).isEqualTo(ExitCode.OK);
      assertThat(schema.out())
          .contains(
              "line 1  reindex (verbose) database " + database.name(),
              "AccessExclusive on public.notes (20 k rows): reads and writes wait",
              "holds AccessExclusive on public.notes (20 k rows) while reading it: reads and writes")
          .doesNotContain("error  fails", "reading it and", "and reading it");
    }
  }

  @Test
  void whatIsDoneToManyTablesIsToldOfTheHeaviest() throws IOException {
    var many = new StringBuilder(DAYS);
    for (var n = 1; n <= 30; n++) {
      many.append("create table t%d (id int primary key);%n".formatted(n));
    }
    assertThat(schema.rehearsed(many.toString(), "1_all.sql", "reindex schema public;"))
        .contains(
            "AccessExclusive on public.january (20 k rows) and 33 more: reads and writes wait",
            "reads all of public.days (20 k rows) and 32 more")
        .doesNotContain("public.t1 (0 rows): reads");
  }
}
