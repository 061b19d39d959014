package dev.tenon.db.installation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.db.guarantees.Story;
import dev.tenon.testing.OldestPostgres;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pg_dump writes down of a database is all that it takes to have it again elsewhere. */
final class RestoreTest {
  /** Whatever holds or guards the rows, a line each. */
  private static final String EVERYTHING =
      """
      select format('index %s, valid %s', i.indexrelid::regclass, i.indisvalid)
        from pg_index i
        join pg_class c on c.oid = i.indrelid
       where c.oid >= 16384
         and c.relkind <> 't'
      union all
      select format('trigger %s of %s %s', tgname, tgrelid::regclass, tgenabled)
        from pg_trigger
       where not tgisinternal
      union all
      select format('constraint %s of %s, valid %s', conname, conrelid::regclass, convalidated)
        from pg_constraint
       where conrelid >= 16384
      union all
      select format('policy %s of %s', polname, polrelid::regclass)
        from pg_policy
      union all
      select format('function %s of %s', oid::regprocedure, proowner::regrole)
        from pg_proc
       where pronamespace >= 16384
      union all
      select format('table %s of %s, isolated %s %s', oid::regclass, relowner::regrole,
                    relrowsecurity, relforcerowsecurity)
        from pg_class
       where oid >= 16384
         and relkind in ('r', 'p', 'v', 'm', 'S')
      union all
      select format('%s may %s %s', a.grantee::regrole, a.privilege_type, a.thing)
        from (select (aclexplode(relacl)).*, oid::regclass::text as thing
                from pg_class
               where oid >= 16384
              union all
              select (aclexplode(proacl)).*, oid::regprocedure::text
                from pg_proc
               where pronamespace >= 16384) a
      """;

  private static final String TASKS =
      """
      select set_config('app.organization_id',
                        (select id::text from organizations order by id limit 1), false)
      union all
      select title from tasks t join guard.search(t.title, 50) f on f.task_id = t.id
      """;

  @TempDir private Path directory;

  @Test
  void aDatabaseWithTasksIsRestoredWhole() throws Exception {
    try (OldestPostgres server = OldestPostgres.start(directory)) {
      DatabaseUrl lived = server.at("postgres");
      Migrations.migrate(server.as("tenon_owner"));
      assertThat(server.psql(lived, told())).as(server.said("psql")).isZero();
      Path dump = server.dump(lived);

      assertThat(server.psql(lived, "create database restored")).isZero();
      DatabaseUrl restored = server.at("restored");
      assertThat(server.psql(restored, "\\set ON_ERROR_STOP on\n\\i " + dump))
          .as(server.said("psql"))
          .isZero();

      List<String> lost = all(lived, EVERYTHING);
      assertThat(lost).hasSizeGreaterThan(500);
      lost.removeAll(all(restored, EVERYTHING));
      assertThat(lost).isEmpty();
      assertThat(all(restored, TASKS)).isEqualTo(all(lived, TASKS)).hasSizeGreaterThan(1);
    }
  }

  private static String told() throws Exception {
    try (InputStream story = Story.class.getResourceAsStream("story.sql")) {
      return "\\set ON_ERROR_STOP on\nset story.seed = 'restored';\n"
          + new String(story.readAllBytes(), UTF_8);
    }
  }

  private static List<String> all(DatabaseUrl url, String sql) throws SQLException {
    try (var connection = url.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }
}
