package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.command.options.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Statements that reach beyond the database: other databases, the server's roles, foreign servers.
 */
final class MigrationsBeyondTest {

  @TempDir private Path folder = Path.of("");
  private final MigrationsRun schema = new MigrationsRun(() -> folder);

  @Test
  void anotherDatabasesNameIsRefusedAsOnTheTarget() throws IOException {
    schema.write("1_other.sql", "reindex database other;");
    try (var database = ScratchDatabase.create()) {
      assertThat(schema.run(database)).isEqualTo(ExitCode.OK);
      assertThat(schema.out()).contains("error  fails", "can only reindex the currently open");
    }
  }

  @Test
  void whatReachesBeyondTheDatabaseIsToldAndNotDone() throws IOException {
    try (var bystander = ScratchDatabase.create();
        var database = ScratchDatabase.create()) {
      schema.write(
          "1_beyond.sql",
          """
          drop database %s with (force);
          alter system set work_mem = '8MB';
          reindex system %s;
          create table fresh ();
          """
              .formatted(bystander.name(), database.name()));
      assertThat(schema.run(database)).isEqualTo(ExitCode.OK);
      assertThat(schema.out())
          .contains(
              "Line 1 was passed over: It is about the server or what stands beside this database.",
              "Line 2 was passed over",
              "Line 3 was passed over",
              "1 statement takes no further lock stronger than RowExclusive on tables that were there before")
          .doesNotContain("error  fails");
      assertThat(bystander.catalog().tables()).as("is still there").isEmpty();
    }
  }

  @Test
  void whatConcernsAnotherDatabaseIsToldAndNotDone() throws IOException, SQLException {
    try (var bystander = ScratchDatabase.create();
        var database = ScratchDatabase.create()) {
      schema.write(
          "1_other.sql",
          """
          alter database %1$s set work_mem = '8MB';
          revoke connect on database %2$s, "%1$s" from public;
          comment on database %1$s is 'other';
          grant connect on database %2$s to public;
          """
              .formatted(bystander.name(), database.name()));
      assertThat(schema.run(database)).isEqualTo(ExitCode.OK);
      assertThat(schema.out())
          .contains(
              "Line 1 was passed over: It is about the server or what stands beside this database.",
              "Line 2 was passed over",
              "Line 3 was passed over",
              "1 statement takes")
          .doesNotContain("Line 4", "error  fails");
      assertThat(
              told(
                  bystander,
                  """
                  select count(s.setdatabase), count(d.datacl), count(c.description)
                    from pg_database d
                    left join pg_db_role_setting s on s.setdatabase = d.oid
                    left join pg_shdescription c on c.objoid = d.oid
                   where d.datname = current_database()
                  """))
          .isEqualTo("0 0 0");
    }
  }

  @Test
  void rolesThatWereThereBeforeStayAsTheyAre() throws IOException, SQLException {
    try (var database = ScratchDatabase.create()) {
      var name = database.name();
      database.run("create role %1$s_old; create role %1$s_other".formatted(name));
      schema.write(
          "1_roles.sql",
          """
          alter role %1$s_old createdb password 'secret';
          grant %1$s_other to %1$s_old;
          drop role if exists "%1$s_other";
          drop owned by %1$s_old;
          alter role all set work_mem = '8MB';
          create role %1$s_new;
          alter role %1$s_new createdb;
          grant %1$s_other to %1$s_new;
          alter role %1$s_old in database %1$s set work_mem = '8MB';
          drop role %1$s_new;
          """
              .formatted(name));
      assertThat(schema.run(database)).isEqualTo(ExitCode.OK);
      assertThat(schema.out())
          .contains(
              "Line 1 was passed over: It changes a role that was on the shadow's server before.",
              "Line 2 was passed over",
              "Line 3 was passed over",
              "Line 4 was passed over",
              "Line 5 was passed over",
              "5 statements take")
          .doesNotContain("error  fails");
      assertThat(
              told(
                  database,
                  """
                  select count(*), count(*) filter (where r.rolcreatedb), count(m.member)
                    from pg_roles r
                    left join pg_auth_members m on m.member = r.oid
                   where r.rolname like '%s\\_%%'
                  """
                      .formatted(name)))
          .isEqualTo("2 0 0");
      database.run("drop role %1$s_old; drop role %1$s_other".formatted(name));
    }
  }

  @Test
  void whatCodeDoesToRolesThatWereThereBeforeIsTakenBack() throws IOException, SQLException {
    try (var database = ScratchDatabase.of("create table notes (id int)")) {
      var name = database.name();
      database.run("create role %1$s_old; create role %1$s_other".formatted(name));
      schema.write(
          "1_roles.sql",
          """
          commit;
          do $$ begin execute 'alter role %1$s_' || 'old createdb'; end $$;
          do $$ begin grant %1$s_other to %1$s_old; end $$;
          create function tell() returns void language sql as 'comment on role %1$s_old is $$x$$';
          select tell();
          do $$ begin drop role %1$s_other; end $$;
          do $$ begin create role %1$s_new createdb; grant select on notes to %1$s_new; end $$;
          do $$ begin alter role %1$s_new nocreatedb; drop owned by %1$s_new; drop role %1$s_new; end $$;
          do $$ begin commit; alter role %1$s_old createdb; end $$;
          """
              .formatted(name));
      assertThat(schema.run(database)).isEqualTo(ExitCode.OK);
      assertThat(schema.out())
          .contains(
              "Line 2 was passed over: It changes roles, databases or settings that were on the shadow's server before, and was taken back.",
              "Line 3 was passed over",
              "Line 5 was passed over",
              "Line 6 was passed over",
              "Line 9 was passed over: It ends transactions by itself",
              "3 statements take")
          .doesNotContain(
              "Line 4 was passed", "Line 7 was passed", "Line 8 was passed", "error  fails");
      assertThat(
              told(
                  database,
                  """
                  select count(*), count(*) filter (where r.rolcreatedb),
                         count(m.member) + count(c.description)
                    from pg_roles r
                    left join pg_auth_members m on m.member = r.oid
                    left join pg_shdescription c on c.objoid = r.oid
                   where r.rolname like '%s\\_%%'
                  """
                      .formatted(name)))
          .isEqualTo("2 0 0");
      database.run("drop role %1$s_old; drop role %1$s_other".formatted(name));
    }
  }

  @Test
  void foreignTablesAreChangedWithoutReachingAnything() throws IOException {
    schema.write(
        "1_far.sql",
        """
        alter foreign table far_away add column name text;
        alter server far options (set host 'nearer.invalid');
        insert into far_away values (1);
        drop foreign table far_away;
        """);
    try (var database =
        ScratchDatabase.of(
            """
            create extension postgres_fdw;
            create server far foreign data wrapper postgres_fdw options (host 'far.invalid');
            create user mapping for public server far;
            create foreign table far_away (id int not null) server far;
            """)) {
      assertThat(schema.run(database)).isEqualTo(ExitCode.OK);
    }
    assertThat(schema.out())
        .contains(
            "Line 3 asks for rows that the shadow doesn't have",
            "Line 4 drops the table public.far_away")
        .doesNotContain("fails: Line", "error  fails");
  }

  /** The three columns of a query's only row. */
  private static String told(ScratchDatabase database, String sql) throws SQLException {
    try (var connection = database.connect();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return "%s %s %s".formatted(rows.getString(1), rows.getString(2), rows.getString(3));
    }
  }
}
