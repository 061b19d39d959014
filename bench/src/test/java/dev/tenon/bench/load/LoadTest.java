package dev.tenon.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.bench.database.BenchDatabase;
import dev.tenon.bench.database.TestBench;
import dev.tenon.bench.population.Population;
import dev.tenon.faults.OperatorFault;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoadTest {
  private static final Instant UNTIL = Instant.parse("2026-11-01T00:00:00Z");
  private static final Population SMALL = new Population(3, 900, 7, UNTIL);

  private static final BenchDatabase LOADED = TestBench.empty();
  private static Load.Loaded loaded;

  @BeforeAll
  static void load() throws SQLException {
    loaded = new Load(LOADED, SMALL).run(_ -> {});
  }

  @Test
  void theSameSeedMakesTheSamePopulation() throws SQLException {
    BenchDatabase twin = TestBench.empty();

    Load.Loaded again = new Load(twin, SMALL).run(_ -> {});

    assertThat(again).isEqualTo(loaded);
    for (String table : Rows.TABLES) {
      assertThat(Rows.all(twin, table)).isEqualTo(Rows.all(LOADED, table));
    }
    assertThat(Rows.all(twin, "audit.audit_logs")).isEqualTo(Rows.all(LOADED, "audit.audit_logs"));
  }

  @Test
  void anotherSeedMakesAnother() throws SQLException {
    Load.Loaded other = new Load(TestBench.empty(), new Population(3, 40, 8, UNTIL)).run(_ -> {});

    assertThat(other.checksum()).isNotEqualTo(loaded.checksum());
    assertThat(other.rows()).containsEntry("tasks", 40L);
  }

  @Test
  void theTriggersWouldHaveWrittenTheSame() throws SQLException {
    BenchDatabase replayed = TestBench.empty();

    Reenactment.of(LOADED, replayed);

    for (String table : Rows.TABLES) {
      assertThat(Rows.all(replayed, table)).isNotEmpty().isEqualTo(Rows.all(LOADED, table));
    }
    String entries =
        """
        select (to_jsonb(a) - 'id' - 'occurred_at'
                 -- the moment at which the trigger made a manager
                 #- case when a.entity_type = 'project_members' then '{changes,created_at}'
                         else '{}' end::text[])::text
          from audit.audit_logs a
         order by 1
        """;
    assertThat(Rows.of(replayed.superuser(), entries))
        .isEqualTo(Rows.of(LOADED.superuser(), entries));
  }

  @Test
  void everyConstraintHolds() throws SQLException {
    List<String> again =
        Rows.of(
            LOADED.superuser(),
            """
            select format('alter table %s drop constraint %I, add constraint %I %s',
                          c.conrelid::regclass, c.conname, c.conname, pg_get_constraintdef(c.oid))
              from pg_constraint c
             where c.contype = 'c'
               and c.conparentid = 0
               and c.conrelid <> 0
               and c.connamespace = 'public'::regnamespace
            """);
    assertThat(again).hasSizeGreaterThan(50);
    try (var connection = LOADED.superuser().dataSource().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String alter : again) {
        statement.execute(alter);
      }
      connection.rollback();
    }
  }

  @Test
  void numbersHaveNoGapAndCountersAreAtTheHighest() throws SQLException {
    assertThat(
            Rows.of(
                LOADED.superuser(),
                """
                select p.key
                  from projects p
                 where p.last_task_number <> (
                         select count(distinct t.number) filter (where t.number > 0)
                           from tasks t
                          where t.organization_id = p.organization_id
                            and t.project_id = p.id)
                    or p.last_task_number <> (
                         select max(t.number)
                           from tasks t
                          where t.organization_id = p.organization_id
                            and t.project_id = p.id)
                """))
        .isEmpty();
  }

  @Test
  void everyMonthOfTheLogHasItsPartition() throws SQLException {
    assertThat(Rows.of(LOADED.superuser(), "select count(*) from audit.audit_logs_default"))
        .containsExactly("0");
    assertThat(Rows.of(LOADED.superuser(), "select count(distinct tableoid) from audit.audit_logs"))
        .singleElement()
        .satisfies(months -> assertThat(Integer.parseInt(months)).isGreaterThan(12));
  }

  @Test
  void tenantsStayApart() throws SQLException {
    String count = "select count(*) from tasks";
    assertThat(Rows.of(LOADED.application(), count)).containsExactly("0");

    String tenant =
        Rows.of(LOADED.superuser(), "select id from organizations where slug = 'bench-2'")
            .getFirst();
    String all = Rows.of(LOADED.superuser(), count).getFirst();
    String own =
        Rows.of(
                LOADED.application(),
                "select set_config('app.organization_id', '" + tenant + "', false)",
                "select set_config('app.sees_private', 'on', false)",
                count)
            .getFirst();
    assertThat(Integer.parseInt(own)).isPositive().isLessThan(Integer.parseInt(all));
  }

  @Test
  void keysAndIndexesAreJustAsTheyWere() throws SQLException {
    BenchDatabase untouched = TestBench.empty();
    Rows.of(
        untouched.owner(),
        """
        select audit.create_partition((date '2026-11-01' - make_interval(months => n))::date)
          from generate_series(0, 24) n
        """);
    String parts =
        """
        select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated,
                         conislocal, coninhcount, obj_description(oid, 'pg_constraint'))
          from pg_constraint
         where conrelid <> 0
         union all
        select concat_ws(' ', pg_get_indexdef(i.indexrelid), indisvalid, indisprimary, indisunique,
                         indisclustered, indisreplident, c.relispartition, c.reloptions,
                         pg_get_userbyid(c.relowner), obj_description(c.oid, 'pg_class'))
          from pg_index i
          join pg_class c on c.oid = i.indexrelid
         where c.relnamespace <> 'pg_toast'::regnamespace
         union all
        select concat_ws(' ', tgrelid::regclass, tgtype, tgenabled, tgfoid::regproc, tgisinternal,
                         tgdeferrable, count(*))
          from pg_trigger
         group by tgrelid, tgtype, tgenabled, tgfoid, tgisinternal, tgdeferrable
         union all
        select concat_ws(' ', attrelid::regclass, attname, attnotnull)
          from pg_attribute
         where attnum > 0
           and attrelid::regclass::text !~ '^(pg_|information_schema)'
         order by 1
        """;

    assertThat(Rows.of(LOADED.superuser(), parts))
        .hasSizeGreaterThan(1000)
        .containsExactlyElementsOf(Rows.of(untouched.superuser(), parts));
  }

  @Test
  void moreOrganizationsThanTasksAreRefused() {
    assertThatThrownBy(() -> new Population(5, 4, 1, UNTIL))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("a task for each");
  }
}
