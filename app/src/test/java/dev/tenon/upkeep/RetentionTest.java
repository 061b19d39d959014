package dev.tenon.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.testing.TestOrganization;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an audit log that grows old. Each test has an installation of its own. */
class RetentionTest {
  private AgedLog log;

  @BeforeEach
  void growOld() throws SQLException {
    log = AgedLog.make();
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void aMonthThatNobodyKeepsLeavesTheLogAndALaterOneStays() throws SQLException {
    log.upkeep().run();

    assertThat(log.detached()).hasSize(1);
    assertThat(log.one("select count(*) from audit.audit_logs where entity_type = 'aged'"))
        .isEqualTo(Integer.toString(AgedLog.ENTRIES));
    assertThat(log.one("select count(*) from audit." + log.detached().getFirst()))
        .isEqualTo(Integer.toString(AgedLog.ENTRIES));
  }

  @Test
  void nothingLeavesWhileOneOrganizationKeepsItsLogForEver() throws SQLException {
    TestOrganization other = log.another();
    log.asSuperuser(
        "update organizations set subscription_tier = 'enterprise' where id = '%s'"
            .formatted(other.id()));

    log.upkeep().run();

    assertThat(log.detached()).isEmpty();
  }

  @Test
  void whatLeftIsReadByNoRoleOfTheApplication() throws SQLException {
    log.upkeep().run();
    String month = log.detached().getFirst();

    try (var connection = log.installation().application().dataSource().getConnection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("select from audit." + month))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aMonthBeginsAndEndsWithItsDaysInUtcWhereverTheServerIs() throws SQLException {
    String first = "date_trunc('month', now() at time zone 'UTC' - interval '14 months')";
    log.enter(first + " at time zone 'UTC'", 1);
    log.enter("(%s + interval '1 month') at time zone 'UTC' - interval '1 us'".formatted(first), 1);
    log.enter("%s at time zone 'UTC' - interval '1 us'".formatted(first), 1);

    log.upkeep().run();

    assertThat(log.one("select count(*) from audit." + log.detached().getFirst()))
        .isEqualTo(Integer.toString(AgedLog.ENTRIES + 2));
  }

  @Test
  void whatHasNoMonthOfItsOwnNeverLeaves() throws SQLException {
    log.enter("now() - interval '10 years'", 1);

    log.upkeep().run();

    assertThat(log.one("select count(*) from audit.audit_logs where entity_type = 'aged'"))
        .isEqualTo(Integer.toString(AgedLog.ENTRIES + 1));
    assertThat(log.detached()).hasSize(1);
  }

  @Test
  void theUpkeepMakesTheMonthsAhead() throws SQLException {
    String ahead =
        """
        select c.relname
          from pg_class c
          join pg_inherits i on i.inhrelid = c.oid
         where i.inhparent = 'audit.audit_logs'::regclass
           and c.relname > 'audit_logs_' || to_char(now() at time zone 'UTC', 'YYYY_MM')
           and c.relname ~ '\\d$'
         order by c.relname
        """;
    List<String> months = log.list(ahead);
    assertThat(months).hasSize(3);
    for (String month : months) {
      log.asSuperuser("drop table audit." + month);
    }

    log.upkeep().run();

    assertThat(log.list(ahead)).isEqualTo(months);
  }

  @Test
  void whatGoesWrongInOneIsToldOfEachAndKeepsNoOtherFromItsUpkeep() throws SQLException {
    TestOrganization second = log.another();
    TestOrganization well = log.another();
    log.asSuperuser(
        """
        create function public.fail() returns trigger language plpgsql as $$
        begin
          if old.organization_id <> '%s' then
            raise exception 'broken';
          end if;
          return old;
        end $$
        """
            .formatted(well.id()),
        "create trigger broken before delete on idempotency_keys"
            + " for each row execute function public.fail()",
        """
        insert into idempotency_keys (
          organization_id, user_id, key, method, path, request_hash, created_at)
        select u.organization_id, u.id, 'old', 'POST', '/',
               decode(repeat('00', 32), 'hex'), now() - interval '2 days'
          from users u
        """);

    try (var connection = log.installation().superuser().dataSource().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table audit.audit_logs in access share mode");
      assertThatThrownBy(log.upkeep()::run)
          .hasMessageContainingAll(
              log.organization().id().toString(), second.id().toString(), "detaching months")
          .satisfies(fault ->
              assertThat(Arrays.asList(fault.getSuppressed())).hasSizeGreaterThanOrEqualTo(2));
    }

    assertThat(log.list("select distinct organization_id::text from idempotency_keys"))
        .containsExactlyInAnyOrder(log.organization().id().toString(), second.id().toString());
  }
}
